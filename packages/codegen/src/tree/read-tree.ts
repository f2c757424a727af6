import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFiles } from '../spec/spec-folder.ts';

/** Folders of generated files, from the root of the repository; each provider has its own below. */
export const PROVIDERS = 'packages/providers';
export const REGISTRY = 'packages/registry';

/** Written by package managers, builds and releases, and left alone by the generator. */
const FOREIGN = new Set(['node_modules', 'dist', '.turbo', 'CHANGELOG.md']);

// Synchronous, since with hundreds of small files waiting for each takes several times as long as reading it.

/** Texts of all spec folders; hidden files are left out. */
export function readSpecFiles(root: string): TextFiles {
  return readTexts(
    root,
    listFiles(root, 'specs', (name) => !name.startsWith('.')),
  );
}

/** Texts of all files that the generator owns, whether it would still write them or not. */
export function readGeneratedFiles(root: string): TextFiles {
  const own = (name: string): boolean => !FOREIGN.has(name);
  return readTexts(root, [...listFiles(root, PROVIDERS, own), ...listFiles(root, REGISTRY, own)]);
}

/** Folders under `packages/providers`, also those that hold no file of the generator's. */
export function listProviderFolders(root: string): readonly string[] {
  const entries = readEntries(join(root, PROVIDERS));
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${PROVIDERS}/${name}`);
}

function readTexts(root: string, paths: readonly string[]): TextFiles {
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function listFiles(root: string, folder: string, accept: (name: string) => boolean): string[] {
  return readEntries(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!accept(entry.name)) return [];
    return entry.isDirectory() ? listFiles(root, path, accept) : [path];
  });
}

function readEntries(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
