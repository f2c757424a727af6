import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { vendorIds } from './vendors.ts';

/**
 * A project of its own beside the workspace, so that what others build weighs on nobody who does
 * not measure.
 */
export const PEERS = join(root, 'bench/peers');
/** Clients that the peers generate. Ignored by git, and where the peers themselves are found. */
const GENERATED = join(PEERS, 'node_modules/.fuelgauge');

/** The resolved document of a vendor: everybody generates from the same. */
export const documentOf = (id: string): string =>
  join(root, 'packages/providers', id, 'openapi.json');

/** Installs what the lock file says, unless it is there. */
export async function installPeers(): Promise<void> {
  const lock = await readFile(join(PEERS, 'package-lock.json'), 'utf8');
  const installed = join(GENERATED, 'installed.json');
  if (existsSync(installed) && (await readFile(installed, 'utf8')) === lock) return;
  await runIn(
    PEERS,
    'npm',
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  );
  await mkdir(GENERATED, { recursive: true });
  await writeFile(installed, lock);
}

/** Makes one client from one document, into a folder: the command line that each peer documents. */
export const generators = {
  'openapi-typescript': (document: string, folder: string) =>
    runIn(
      PEERS,
      'node_modules/.bin/openapi-typescript',
      document,
      '--output',
      join(folder, 'schema.ts'),
    ),
  'hey-api': (document: string, folder: string) =>
    runIn(
      PEERS,
      'node_modules/.bin/openapi-ts',
      '--input',
      document,
      '--output',
      folder,
      '--silent',
    ),
  redocly: (document: string, folder: string) =>
    runIn(root, 'redocly', 'generate-client', document, '--output', join(folder, 'client.ts')),
  orval: (document: string, folder: string) =>
    runIn(PEERS, process.execPath, 'generate-orval.mjs', document, folder),
  kubb: (document: string, folder: string) =>
    runIn(PEERS, process.execPath, 'generate-kubb.mjs', document, folder),
  zodios: async (document: string, folder: string) => {
    await mkdir(folder, { recursive: true });
    return runIn(
      PEERS,
      'node_modules/.bin/openapi-zod-client',
      document,
      '--output',
      join(folder, 'client.ts'),
    );
  },
} as const;

export type Generator = keyof typeof generators;

export const generatedFolder = (generator: Generator, id: string): string =>
  join(GENERATED, generator, id);

/** Has the peers generate a client for every vendor. */
export async function generatePeerClients(
  names = Object.keys(generators) as readonly Generator[],
): Promise<void> {
  await installPeers();
  for (const generator of names) {
    await rm(join(GENERATED, generator), { recursive: true, force: true });
    for (const id of vendorIds)
      await generators[generator](documentOf(id), generatedFolder(generator, id));
  }
}
