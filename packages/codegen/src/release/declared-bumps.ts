import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bump, strongest } from '../compare/bump.ts';
import { parseChangeset } from './parse-changeset.ts';

/** The strongest bump that the changesets in the tree ask for, by package. */
export async function readDeclaredBumps(root: string): Promise<ReadonlyMap<string, Bump>> {
  const names = await readdir(join(root, '.changeset')).catch(() => []);
  const declared = new Map<string, Bump>();
  for (const name of names.filter((file) => file.endsWith('.md') && file !== 'README.md')) {
    const path = `.changeset/${name}`;
    for (const [packageName, bump] of parseChangeset(
      path,
      await readFile(join(root, path), 'utf8'),
    ))
      declared.set(packageName, strongest([declared.get(packageName) ?? 'none', bump]));
  }
  return declared;
}
