/** Where a command works and where it speaks. */
export interface CommandContext {
  /** Root of the repository. */
  readonly root: string;
  /** Folder that relative file names start from. */
  readonly cwd: string;
  /** Prints a result. */
  readonly print: (line: string) => void;
  /** Prints everything else. */
  readonly warn: (line: string) => void;
  /** Asks the person at the terminal; null where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | null;
}

/** One command of the repository. */
export interface Command {
  /** How it is called. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /**
   * Does it, and gives the exit code.
   *
   * @throws SpecError with what to do about it: exit code 1, or 64 for a `UsageError`
   */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** Runs a command, or shows how it is called. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  if (!args.includes('--help') && !args.includes('-h')) return command.run(args, context);
  context.print(`usage: ${command.usage}`);
  context.print('');
  context.print(command.summary);
  return 0;
}
