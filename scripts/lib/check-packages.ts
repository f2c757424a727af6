import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from './pack-packages.ts';
import { findPackageFaults } from './package-faults.ts';
import { readTarball } from './read-tarball.ts';
import { runCommand } from './run-command.ts';
import { listPublicPackages, root, type WorkspacePackage } from './workspace.ts';

/** What is wrong with a packed package, for every kind of consumer. */
async function checkPackage(
  { folder, manifest }: WorkspacePackage,
  tarball: string,
): Promise<readonly string[]> {
  const faults = [...findPackageFaults(await readTarball(tarball), folder)];
  for (const [program, ...args] of [
    ['publint', '--strict', tarball],
    ['attw', tarball, '--no-emoji', '--format', 'ascii'],
  ] as const) {
    if (program === 'attw' && manifest.bin) continue; // a program: there is nothing to import
    const { exitCode, output } = await runCommand(program, args, { cwd: join(root, folder) });
    if (exitCode !== 0) faults.push(`${program}\n${output}`);
  }
  return faults.map((fault) => `${manifest.name}: ${fault}`);
}

await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-pack-'));
const tarballs = await packPackages(folder.path);
const faults = await Promise.all(
  listPublicPackages().map((each) => checkPackage(each, tarballs.get(each.manifest.name) ?? '')),
);
for (const fault of faults.flat()) console.log(fault);
if (faults.flat().length > 0) process.exitCode = 1;
