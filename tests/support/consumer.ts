import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPackages } from '../../scripts/lib/pack-packages.ts';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { findNode, NEWEST_NODE, OLDEST_NODE } from './node-versions.ts';
import { transpile } from './transpile.ts';

/**
 * A user's project: one of the promised Node versions, and the msw that runs on it (msw 3 needs a
 * newer Node than 20).
 */
const PROJECTS = [
  { version: OLDEST_NODE, msw: '2.15.0' },
  { version: NEWEST_NODE, msw: '3.0.5' },
] as const;

export interface Consumer {
  /** Of Node. */
  readonly version: string;
  /** Path of that Node. */
  readonly node: string;
  /**
   * A project outside the repository in which plain npm installed every public package from its
   * tarball. It has one program, `program.mjs`.
   */
  readonly folder: string;
}

/** Makes a project for each promised Node, in new folders within the one given. */
export async function createConsumers(parent: string): Promise<readonly Consumer[]> {
  const program = await readFile(join(root, 'tests/consumers/program.ts'), 'utf8');
  const tarballs = await packPackages(join(parent, 'tarballs'));
  const consumers: Consumer[] = [];
  for (const { version, msw } of PROJECTS) {
    const folder = join(parent, `node-${version}`);
    await mkdir(folder);
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
    );
    const others = [`msw@${msw}`, '@types/node@20.19.39'];
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
    consumers.push({ version, node: await findNode(version), folder });
  }
  return consumers;
}
