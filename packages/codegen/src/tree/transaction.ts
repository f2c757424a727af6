import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';

/** New contents by path from the root; null removes the file. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | null>;

/** Where contents wait, and where old ones are kept until all is done. Ignored by git, and on the same volume. */
const STAGE = 'node_modules/.cache/fuelgauge-spec';

interface Journal {
  readonly processId: number;
  readonly paths: readonly { readonly path: string; readonly existed: boolean }[];
  /** Folders that are not there yet, outermost first. */
  readonly newFolders: readonly string[];
}

/**
 * Writes all files or none: contents are prepared first, then moved into place; when a move fails, everything is put back.
 * What a killed process leaves behind is put back by `recoverTransaction`.
 */
export async function writeAll(root: string, changes: FileChanges): Promise<void> {
  await recoverTransaction(root);
  const stage = join(root, STAGE);
  await mkdir(stage, { recursive: true });
  const entries = [...changes].map(([path, content], index) => ({ path, content, index }));
  for (const { path, content, index } of entries) {
    if (content !== null) await writeFile(join(stage, `${index}.next`), content);
    if (existsSync(join(root, path)))
      await writeFile(join(stage, `${index}.before`), await readFile(join(root, path)));
  }
  const journal: Journal = {
    processId: process.pid,
    paths: entries.map(({ path }) => ({ path, existed: existsSync(join(root, path)) })),
    newFolders: findNewFolders(root, [...changes.keys()]),
  };
  await writeFile(join(stage, 'journal.part'), JSON.stringify(journal));
  await rename(join(stage, 'journal.part'), join(stage, 'journal.json'));
  try {
    for (const { path, content, index } of entries) {
      if (content === null) await rm(join(root, path), { force: true });
      else {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await rename(join(stage, `${index}.next`), join(root, path));
      }
    }
  } catch (error) {
    await putBack(root, journal);
    throw error;
  }
  await rm(stage, { recursive: true });
}

/** Puts back what a transaction that never ended had changed; does nothing where there was none. */
export async function recoverTransaction(root: string): Promise<boolean> {
  const journal = await readJournal(root);
  if (journal && journal.processId !== process.pid && isRunning(journal.processId)) {
    throw new SpecError(
      `another spec command (process ${journal.processId}) is writing: wait until it is done`,
    );
  }
  if (journal) await putBack(root, journal);
  else await rm(join(root, STAGE), { recursive: true, force: true });
  return journal !== null;
}

async function putBack(root: string, { paths, newFolders }: Journal): Promise<void> {
  for (const [index, { path, existed }] of paths.entries()) {
    if (existed)
      await writeFile(join(root, path), await readFile(join(root, STAGE, `${index}.before`)));
    else await rm(join(root, path), { force: true });
  }
  for (const folder of newFolders) await rm(join(root, folder), { recursive: true, force: true });
  await rm(join(root, STAGE), { recursive: true });
}

async function readJournal(root: string): Promise<Journal | null> {
  try {
    return JSON.parse(await readFile(join(root, STAGE, 'journal.json'), 'utf8')) as Journal;
  } catch {
    return null; // none, or none that was ever complete: then nothing was moved
  }
}

function findNewFolders(root: string, paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    const missing = parts
      .map((_, index) => parts.slice(0, index + 1).join('/'))
      .find((folder) => !existsSync(join(root, folder)));
    if (missing !== undefined) folders.add(missing);
  }
  return [...folders];
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
