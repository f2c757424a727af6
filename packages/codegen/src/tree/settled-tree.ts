import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFiles } from '../resolve/spec-folder.ts';
import { listProviderFolders, readGeneratedFiles, readSpecFiles, readTree } from './read-tree.ts';

/** Beside the installed packages, so that it goes when they go. */
const MARK = 'node_modules/.cache/fuelgauge/settled-tree.sha256';
const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));

/** All that decides what is generated, and all that is: the same hash means that there is nothing to do. */
async function hashEverything(root: string): Promise<string> {
  const texts: readonly TextFiles[] = await Promise.all([
    readSpecFiles(root),
    readGeneratedFiles(root),
    readTree(REPOSITORY, 'packages/codegen/src'),
    readTree(REPOSITORY, 'packages/core/src'),
  ]);
  const lockfile = await readFile(join(REPOSITORY, 'pnpm-lock.yaml'), 'utf8');
  const facts = [process.version, lockfile, await listProviderFolders(root), texts.map((files) => [...files])];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Has nothing changed since the tree was last what specs/ gives? */
export async function isSettled(root: string): Promise<boolean> {
  const mark = await readFile(join(root, MARK), 'utf8').catch(() => '');
  return mark !== '' && mark === (await hashEverything(root));
}

/** Notes that the tree is what specs/ gives. */
export async function markSettled(root: string): Promise<void> {
  await mkdir(dirname(join(root, MARK)), { recursive: true });
  await writeFile(join(root, MARK), await hashEverything(root));
}
