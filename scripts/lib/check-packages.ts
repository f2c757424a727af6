import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage as checkTypes, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackages } from './pack-packages.ts';
import { findPackageFaults } from './package-faults.ts';
import { readTarball } from './read-tarball.ts';
import { listPublicPackages, type WorkspacePackage } from './workspace.ts';

/** What publint finds, its warnings included. */
async function lint(data: ArrayBuffer): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true });
  return messages
    .filter(({ type }) => type === 'error')
    .map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

/** Whether each way to look for types finds those of what it will run. */
async function lintTypes(data: ArrayBuffer): Promise<readonly string[]> {
  const analysis = await checkTypes(createPackageFromTarballData(new Uint8Array(data)));
  const problems = analysis.types ? analysis.problems : [];
  return problems.map((problem) => `attw: ${JSON.stringify(problem)}`);
}

/** What is wrong with a packed package, for every kind of consumer. */
async function checkPackage(
  { folder, manifest }: WorkspacePackage,
  tarball: string,
): Promise<readonly string[]> {
  const { buffer } = new Uint8Array(await readFile(tarball)); // of its own: a small file shares one
  const faults = [
    ...findPackageFaults(await readTarball(tarball), folder),
    ...(await lint(buffer)),
    ...(manifest.bin ? [] : await lintTypes(buffer)), // of a program there is nothing to import
  ];
  return faults.map((fault) => `${manifest.name}: ${fault}`);
}

await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-pack-'));
const tarballs = await packPackages(folder.path);
// One process: most of what each of these programs does is to start.
for (const each of listPublicPackages()) {
  for (const fault of await checkPackage(each, tarballs.get(each.manifest.name) ?? '')) {
    console.log(fault);
    process.exitCode = 1;
  }
}
