import type { DisposableTempDir } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import { createScratchCopy } from '../../../scripts/lib/scratch-copy.ts';

/** A copy of the repository for the tests of this file; it has a path as soon as they run. */
export function useScratchCopy(): { readonly path: string } {
  let copy: DisposableTempDir | undefined;
  beforeAll(async () => {
    copy = await createScratchCopy();
  }, 600_000);
  afterAll(async () => {
    await copy?.remove();
  });
  return {
    get path() {
      if (!copy) throw new Error('the copy is not made yet');
      return copy.path;
    },
  };
}
