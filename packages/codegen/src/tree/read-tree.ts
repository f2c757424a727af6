import { readdirSync, readFileSync } from 'node:fs';
import type { TextFiles } from '../spec/spec-folder.ts';

/** Folders of generated files, from the root of the repository; each provider has its own below. */
export const PROVIDERS = 'packages/providers';
export const REGISTRY = 'packages/registry';

/** Written by package managers, builds and releases, and left alone by the generator. */
const FOREIGN = new Set(['node_modules', 'dist', '.turbo', 'CHANGELOG.md']);

// Synchronous, since with hundreds of small files waiting for each takes several times as long as reading it; and
// without `join`, which takes as long as opening one.

/** Texts of all spec folders, or of the folder of one provider; hidden files are left out. */
export const readSpecFiles = (root: string, id?: string): TextFiles =>
  readTexts(root, id === undefined ? 'specs' : `specs/${id}`, (name) => !name.startsWith('.'));

/** Ids of the providers that have a spec folder, in their order. */
export const listSpecIds = (root: string): readonly string[] =>
  readEntries(`${root}/specs`).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [],
  );

/**
 * Texts of all files below a folder of generated files that the generator owns, whether it would
 * still write them or not.
 *
 * @param except folders whose files are left out
 */
export const readGeneratedFiles = (
  root: string,
  folder: string,
  except: ReadonlySet<string> = new Set(),
): TextFiles => readTexts(root, folder, (name, path) => !FOREIGN.has(name) && !except.has(path));

/** Folders under `packages/providers`, also those that hold no file of the generator's. */
export function listProviderFolders(root: string): readonly string[] {
  const entries = readEntries(`${root}/${PROVIDERS}`);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${PROVIDERS}/${name}`);
}

/** The text of a file; undefined where there is none. */
export function readText(root: string, path: string): string | undefined {
  try {
    return readFileSync(`${root}/${path}`, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a file, or what is in a folder, is read. */
type Accept = (name: string, path: string) => boolean;

/** The texts of all files below a folder. */
export function readTexts(root: string, folder: string, accept: Accept): TextFiles {
  const texts = new Map<string, string>();
  const readFolder = (folder: string): void => {
    for (const entry of readEntries(`${root}/${folder}`)) {
      const path = `${folder}/${entry.name}`;
      if (!accept(entry.name, path)) continue;
      if (entry.isDirectory()) readFolder(path);
      else texts.set(path, readFileSync(`${root}/${path}`, 'utf8'));
    }
  };
  if (accept('', folder)) readFolder(folder);
  return texts;
}

function readEntries(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
