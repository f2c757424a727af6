import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeServer } from './server-manifest.mjs';
import { listPublicPackages, root } from './workspace.ts';

/** Of the root's package.json; undefined as long as it is not decided. */
export function readRepositoryConstant(): string | undefined {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { repository?: string }).repository;
}

/**
 * Writes what registries of servers for agents ask for, beside the tarballs.
 * @returns its path; undefined where the address of the repository is not decided, from which its name follows
 */
export async function writeServerManifest(
  folder: string,
  repository: string | undefined,
): Promise<string | undefined> {
  const server = listPublicPackages().find(({ manifest }) => manifest.name === '@fuelgauge/mcp');
  if (!repository || !server) return undefined;
  const path = join(folder, 'server.json');
  const text = JSON.stringify(describeServer(server.manifest, repository), null, 2);
  await writeFile(path, `${text}\n`);
  return path;
}
