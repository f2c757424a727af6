import { nameVerb } from '../errors/name-verb.ts';
import { UsageError } from '../errors/spec-error.ts';

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
  /**
   * Asks the person at the terminal; null where there is none. Gives null once the terminal has
   * ended.
   */
  readonly ask?: ((question: string) => Promise<string | null>) | null;
  /** Whether an import lints what it wrote, which takes about a second. @default true */
  readonly lintsImports?: boolean;
}

/** One command of the repository. */
export interface Command {
  /** How it is called: `spec import <id> --page FILE_OR_URL`. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** What each option does, in the order of the usage. */
  readonly options: Readonly<Record<string, string>>;
  /** A call that does something, as the usage writes it. */
  readonly example: string;
  /** What each exit code means. */
  readonly exits: Readonly<Record<number, string>>;
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
  if (args.includes('--help') || args.includes('-h')) {
    for (const line of describeCommand(command)) context.print(line);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(...error.problems.map(nameCall));
  }
}

/** The same call as whoever reads it would type it. */
const nameCall = (text: string): string =>
  text.replace(
    /^usage: (\w+)(?: |$)(.*)/s,
    (_, verb: string, args: string) => `usage: ${nameVerb(verb, ...(args ? [args] : []))}`,
  );

function describeCommand({ usage, summary, options, example, exits }: Command): readonly string[] {
  const [verb = '', ...args] = example.split(' ');
  const listed = Object.entries(options);
  const width = Math.max(0, ...listed.map(([name]) => name.length));
  return [
    nameCall(`usage: ${usage}`),
    '',
    summary,
    ...(listed.length > 0 ? ['', 'Options:'] : []),
    ...listed.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
    '',
    'Example:',
    `  ${nameVerb(verb, ...args)}`,
    '',
    'Exit codes:',
    ...Object.entries(exits).map(([code, about]) => `  ${code.padStart(2)}  ${about}`),
  ];
}
