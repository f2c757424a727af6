import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutations } from '../../scripts/lib/deep/mutations.ts';
import { root } from '../../scripts/lib/workspace.ts';

// The deep check itself takes minutes: this tells at once that it has lost its hold.
test.each(mutations)('"$name" still has a place to be broken at', ({ file, find }) => {
  expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
});
