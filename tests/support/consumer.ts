import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../tools/pack-packages.ts';
import { runCommand } from '../../tools/run-command.ts';

/** What a user's project needs beside our packages: msw for the examples that use it, TypeScript to check them. */
const TOOLS = ['msw@3.0.5', 'typescript@5.9.3', '@types/node@20.19.39'];

/** An empty project outside the repository in which plain npm installed every public package from its tarball. */
export async function createConsumer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-consumer-'));
  const tarballs = await packPackages(join(folder, 'tarballs'));
  const manifest = { name: 'consumer', private: true, type: 'module' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs.values(), ...TOOLS];
  const { exitCode, output } = await runCommand('npm', args, { cwd: folder });
  if (exitCode !== 0) throw new Error(`npm install failed: ${output}`);
  return folder;
}
