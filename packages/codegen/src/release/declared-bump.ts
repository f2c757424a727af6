import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUMPS, type Bump, strongest } from '../compare/bump.ts';

/** The strongest bump that the changesets in the tree ask for, by package. */
export async function readDeclaredBumps(root: string): Promise<ReadonlyMap<string, Bump>> {
  const folder = join(root, '.changeset');
  const names = await readdir(folder).catch(() => []);
  const declared = new Map<string, Bump>();
  for (const name of names.filter((file) => file.endsWith('.md') && file !== 'README.md')) {
    const [, head = ''] =
      /^---\r?\n([\s\S]*?)^---/m.exec(await readFile(join(folder, name), 'utf8')) ?? [];
    for (const [, packageName = '', word] of head.matchAll(
      /^["']?([^"'\s:]+)["']?:\s*(\w+)\s*$/gm,
    )) {
      const bump = BUMPS.find((known) => known === word) ?? 'none';
      declared.set(packageName, strongest([declared.get(packageName) ?? 'none', bump]));
    }
  }
  return declared;
}
