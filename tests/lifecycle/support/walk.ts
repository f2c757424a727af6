import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '../../../scripts/lib/run-command.ts';
import { root } from '../../../scripts/lib/workspace.ts';

/** A block of commands in a walk of CONTRIBUTING.md, and what the block after it shows of their output. */
export interface Step {
  readonly commands: string;
  /** ` ```sh exit=1 ` */
  readonly exitCode: number;
  /** Lines that must be printed; `…` stands for anything. */
  readonly printed: readonly RegExp[];
}

/** The commands under a heading of CONTRIBUTING.md, in order. */
export function readWalk(heading: string): readonly Step[] {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [walk = ''] = section.split('\n## ');
  const blocks = /^```sh(?: exit=(\d+))?\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm;
  return [...walk.matchAll(blocks)].map(([, exitCode = '0', commands = '', shown = '']) => ({
    commands: commands.trim(),
    exitCode: Number(exitCode),
    printed: shown.split('\n').filter(Boolean).map(toPattern),
  }));
}

const toPattern = (line: string): RegExp =>
  new RegExp(`^${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*')}$`, 'm');

/** Runs the block as somebody who types it at the root of the repository, with no key in the environment. */
export function takeStep(copy: string, { commands }: Step): Promise<CommandResult> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/_API_KEY|^(INIT_CWD|FUELGAUGE_CWD)$/.test(name),
    ),
  );
  return runCommand('sh', ['-ec', commands], { cwd: copy, env });
}
