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
  const packages = listPublicPackages();
  const names = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  await runIn(root, 'pnpm', ...names, '--recursive', 'pack', '--pack-destination', destination);
  return new Map(
    packages.map(({ manifest: { name, version } }) => [
      name,
      join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`),
    ]),
  );
}
