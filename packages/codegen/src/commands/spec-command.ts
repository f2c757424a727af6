import { UsageError } from '../errors/spec-error.ts';
import { changesetsCommand } from './changesets/changesets-command.ts';
import { classifyCommand } from './classify/classify-command.ts';
import { type Command, type CommandContext, runCommand } from './command.ts';
import { confirmCommand } from './confirm/confirm-command.ts';
import { driftCommand } from './drift/drift-command.ts';
import { importCommand } from './import/import-command.ts';
import { updateCommand } from './update/update-command.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  confirm: confirmCommand,
  update: updateCommand,
  drift: driftCommand,
  classify: classifyCommand,
  guard: changesetsCommand,
};
const USAGE = `usage: spec ${Object.keys(COMMANDS).join('|')} …`;

/** Runs one command of `npm run spec`, and gives its exit code. */
export async function runSpecCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return runCommand(command, rest, context);
  if (name !== '--help' && name !== '-h') throw new UsageError(USAGE);
  context.print(USAGE);
  for (const [known, { summary }] of Object.entries(COMMANDS))
    context.print(`  ${known.padEnd(8)} ${summary}`);
  return 0;
}
