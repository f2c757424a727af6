import { type CommandResult, runCommand } from '../../scripts/lib/run-command.ts';
import type { Consumer } from './consumer.ts';

/** Runs the consumer's own Node in its project; of the environment it has only what is named. */
export function runConsumer(
  { node, folder }: Consumer,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const { PATH = '', HOME = '' } = process.env;
  return runCommand(node, args, { cwd: folder, env: { PATH, HOME, ...env } });
}
