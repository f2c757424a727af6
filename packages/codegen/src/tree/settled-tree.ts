import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFiles } from '../spec/spec-folder.ts';
import { listProviderFolders, readGeneratedFiles, readSpecFiles, readTree } from './read-tree.ts';

/** Beside the installed packages, so that it goes when they go. */
const MARK = 'node_modules/.cache/fuelgauge/settled-tree.sha256';
const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));

/** All that decides what is generated, and all that is: the same hash means that there is nothing to do. */
function hashEverything(root: string, specs: TextFiles): string {
  const generator = ['packages/codegen/src', 'packages/core/src'].map((folder) =>
    readTree(REPOSITORY, folder),
  );
  const lockfile = readFileSync(join(REPOSITORY, 'pnpm-lock.yaml'), 'utf8');
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, lockfile, listProviderFolders(root)]),
  );
  for (const files of [...generator, specs, readGeneratedFiles(root)]) {
    hash.update(JSON.stringify([...files].map(([path, text]) => [path, text.length])));
    for (const text of files.values()) hash.update(text);
  }
  return hash.digest('hex');
}

/** Has nothing changed since the tree was last what specs/ gives? */
export function isSettled(root: string): boolean {
  const mark = join(root, MARK);
  return (
    existsSync(mark) && readFileSync(mark, 'utf8') === hashEverything(root, readSpecFiles(root))
  );
}

/**
 * Notes that the tree is what specs/ gives.
 *
 * @param specs as they were read for it: what has been edited meanwhile must be noticed by the next run
 */
export function markSettled(root: string, specs: TextFiles): void {
  const mark = join(root, MARK);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hashEverything(root, specs));
}
