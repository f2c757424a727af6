import { nameVerb } from '../errors/name-verb.ts';
import { UsageError } from '../errors/spec-error.ts';
import { type Command, type CommandContext, runCommand } from './command.ts';

/** Each is loaded when it is called: the linter and the compiler take longer than most of the work. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import/import-command.ts')).importCommand,
  confirm: async () => (await import('./confirm/confirm-command.ts')).confirmCommand,
  update: async () => (await import('./update/update-command.ts')).updateCommand,
  drift: async () => (await import('./drift/drift-command.ts')).driftCommand,
  classify: async () => (await import('./classify/classify-command.ts')).classifyCommand,
  guard: async () => (await import('./changesets/changesets-command.ts')).changesetsCommand,
};
const usage = (): string => `usage: ${nameVerb('spec', Object.keys(COMMANDS).join('|'))} …`;

/** Runs one command of `npm run spec`, and gives its exit code. */
export async function runSpecCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return runCommand(await load(), rest, context);
  if (name !== '--help' && name !== '-h') throw new UsageError(usage());
  context.print(usage());
  for (const [known, command] of Object.entries(COMMANDS))
    context.print(`  ${known.padEnd(8)} ${(await command()).summary}`);
  context.print(
    `${nameVerb('spec', 'import', '--help')} shows the options of one, an example and its exit codes.`,
  );
  return 0;
}
