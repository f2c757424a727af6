import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from './pack-packages.ts';
import { findPackageFaults } from './package-faults.ts';
import { readTarball } from './read-tarball.ts';
import { runCommand } from './run-command.ts';
import { listPublicPackages, root } from './workspace.ts';

/** Is every public package what its package.json says, for every kind of consumer? ESM only, so no CommonJS types. */
const tarballs = await packPackages(await mkdtemp(join(tmpdir(), 'fuelgauge-pack-')));
for (const { folder, manifest } of listPublicPackages()) {
  const tarball = tarballs.get(manifest.name) ?? '';
  for (const fault of findPackageFaults(await readTarball(tarball), folder)) {
    console.log(`${manifest.name}: ${fault}`);
    process.exitCode = 1;
  }
  for (const [program, ...args] of [
    ['publint', '--strict', tarball],
    ['attw', tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'],
  ] as const) {
    if (program === 'attw' && manifest.name === 'fuelgauge') continue; // a program: there is nothing to import
    const { exitCode, output } = await runCommand(program, args, { cwd: join(root, folder) });
    if (exitCode === 0) continue;
    console.log(`${manifest.name}: ${program}\n${output}`);
    process.exitCode = 1;
  }
}
