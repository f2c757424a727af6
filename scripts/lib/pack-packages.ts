import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runIn } from './run-command.ts';
import { listPublicPackages, root } from './workspace.ts';

/**
 * Packs every public package, built before, as a tarball into the folder.
 * @returns the tarballs' paths by package name
 */
export async function packPackages(folder: string): Promise<ReadonlyMap<string, string>> {
  const destination = resolve(folder);
  await mkdir(destination, { recursive: true });
  const tarballs = new Map<string, string>();
  for (const { folder: source, manifest } of listPublicPackages()) {
    await runIn(join(root, source), 'pnpm', 'pack', '--pack-destination', destination);
    const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
    tarballs.set(manifest.name, join(destination, file));
  }
  return tarballs;
}
