import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPackages } from '../../scripts/lib/pack-packages.ts';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { findNode, NEWEST_NODE, OLDEST_NODE } from './node-versions.ts';
import { transpile } from './transpile.ts';

/** The promised Node versions, and the msw that runs on each: msw 3 needs a newer Node than 20. */
const MSW_ON = { [OLDEST_NODE]: '2.15.0', [NEWEST_NODE]: '3.0.5' } as const;

/** A user's project, on one of the promised Node versions. */
export interface Consumer {
  /** Of Node. */
  readonly version: keyof typeof MSW_ON;
  /** Path of that Node. */
  readonly node: string;
  /**
   * A project outside the repository in which plain npm installed every public package from its
   * tarball. It has one program, `program.mjs`.
   */
  readonly folder: string;
}

/** The project of each promised Node, in folders of their own within the one given. */
export async function listConsumers(parent: string): Promise<readonly Consumer[]> {
  const consumers: Consumer[] = [];
  for (const version of [OLDEST_NODE, NEWEST_NODE] as const) {
    const folder = join(parent, `node-${version}`);
    consumers.push({ version, node: await findNode(version), folder });
  }
  return consumers;
}

/** Makes these projects. */
export async function createConsumers(
  parent: string,
  consumers: readonly Consumer[],
): Promise<void> {
  const program = await readFile(join(root, 'tests/consumers/program.ts'), 'utf8');
  const tarballs = await packPackages(join(parent, 'tarballs'));
  for (const { version, folder } of consumers) {
    await mkdir(folder);
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
    );
    const others = [`msw@${MSW_ON[version]}`, '@types/node@20.19.39'];
    const args = [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...tarballs.values(),
      ...others,
    ];
    const { exitCode, output } = await runCommand('npm', args, { cwd: folder });
    if (exitCode !== 0) throw new Error(`npm install failed: ${output}`);
    await writeFile(join(folder, 'program.mjs'), transpile(program));
  }
}
