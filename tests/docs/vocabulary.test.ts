import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meaningSchema } from '../../packages/codegen/src/spec/vocabulary/meaning.ts';
import { renderVocabulary } from '../../packages/codegen/src/spec/vocabulary/render-vocabulary.ts';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { root } from '../../scripts/lib/workspace.ts';

test('docs/architecture.md shows the vocabulary as it is declared', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  expect(page, 'run npm run docs').toBe(
    replaceSection(page, 'vocabulary', renderVocabulary('x-fuelgauge', meaningSchema)),
  );
});
