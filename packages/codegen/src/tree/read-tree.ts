import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextFiles } from '../resolve/spec-folder.ts';

/** Folders in which generated files live, from the root of the repository; each provider has one of its own. */
export const PROVIDERS = 'packages/providers';
export const REGISTRY = 'packages/registry';

/** Written by package managers, builds and releases: no business of the generator. */
const FOREIGN = new Set(['node_modules', 'dist', '.turbo', 'CHANGELOG.md']);

/** Texts of all spec folders; hidden files are left out. */
export async function readSpecFiles(root: string): Promise<TextFiles> {
  return readTexts(root, await listFiles(root, 'specs', (name) => !name.startsWith('.')));
}

/** Texts of all files that the generator owns, whether it would still write them or not. */
export async function readGeneratedFiles(root: string): Promise<TextFiles> {
  const own = (name: string): boolean => !FOREIGN.has(name);
  const paths = [...(await listFiles(root, PROVIDERS, own)), ...(await listFiles(root, REGISTRY, own))];
  return readTexts(root, paths);
}

/** Folders under `packages/providers`, also those that hold no file of the generator's. */
export async function listProviderFolders(root: string): Promise<readonly string[]> {
  const entries = await readEntries(join(root, PROVIDERS));
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${PROVIDERS}/${name}`);
}

/** Texts of all files below a folder. */
export async function readTree(root: string, folder: string): Promise<TextFiles> {
  return readTexts(root, await listFiles(root, folder, () => true));
}

async function readTexts(root: string, paths: readonly string[]): Promise<TextFiles> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  );
}

async function listFiles(root: string, folder: string, accept: (name: string) => boolean): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readEntries(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (!accept(entry.name)) continue;
    if (entry.isDirectory()) paths.push(...(await listFiles(root, path, accept)));
    else paths.push(path);
  }
  return paths;
}

async function readEntries(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
