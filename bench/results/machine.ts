import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';
import { PEERS } from '../support/peers.ts';

/** Where and with what figures were measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /**
   * Processes that wanted to run, averaged over the minute before: more than a little, and the
   * figures are bad.
   */
  readonly load: number;
}

export function describeMachine(): Machine {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${process.arch}`,
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** Versions of everybody who is measured, by package. */
export function listVersions(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versionOf = (name: string, from: string) =>
    (createRequire(join(root, from))(`${name}/package.json`) as { version: string }).version;
  return {
    ...dependencies,
    '@redocly/cli': versionOf('@redocly/cli', 'package.json'),
    esbuild: versionOf('esbuild', 'bench/package.json'),
  };
}
