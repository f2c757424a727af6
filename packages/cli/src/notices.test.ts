import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('the licence of what is bundled is shipped as it is', () => {
  const licence = readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('commander')), 'LICENSE'),
    'utf8',
  );
  expect(readFileSync(new URL('../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8')).toContain(
    licence.trim(),
  );
});
