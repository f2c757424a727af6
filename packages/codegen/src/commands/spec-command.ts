import { UsageError } from '../errors/spec-error.ts';
import { runClassifyCommand } from './classify-command.ts';
import type { CommandContext } from './command-context.ts';
import { runConfirmCommand } from './confirm-command.ts';
import { runDriftCommand } from './drift-command.ts';
import { runGuardCommand } from './guard-command.ts';
import { runImportCommand } from './import-command.ts';
import { runUpdateCommand } from './update-command.ts';

type Command = (args: readonly string[], context: CommandContext) => Promise<unknown>;

const VERBS: Readonly<Record<string, Command>> = {
  import: runImportCommand,
  confirm: runConfirmCommand,
  update: runUpdateCommand,
  drift: runDriftCommand,
  classify: runClassifyCommand,
  guard: runGuardCommand,
};

/** Runs one verb of `pnpm spec`, and gives its exit code. Throws `SpecError` with what to do about it. */
export async function runSpecCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<unknown> {
  const [name = '', ...rest] = args;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) throw new UsageError(`usage: spec ${Object.keys(VERBS).join('|')} …`);
  return verb(rest, context);
}
