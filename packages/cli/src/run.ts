import { catalog } from '@fuelgauge/registry/catalog';
import manifest from '../package.json' with { type: 'json' };
import { withVendors } from './catalog/known-vendors.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { createPrinter } from './terminal/printer.ts';

/** Runs one command line, without the name of the program. Never rejects. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  if (argv.length === 1 && /^(-V|--version)$/.test(argv[0] ?? '')) {
    createPrinter(context.stdout).line(manifest.version); // without the parser, which takes longer than all the rest
    return EXIT.ok;
  }
  const { CommanderError, createProgram } = await import('./create-program.ts');
  try {
    return await withVendors(() => createProgram(context).execute(withCommand(argv)));
  } catch (error) {
    // Commander has printed its message already: help, the version or a problem.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { printError } = await import('./print-error.ts'); // not needed for help, which is to be quick
    const exitCode = error instanceof CommanderError ? EXIT.usage : printError(error, context);
    if (argv[0] !== 'guard') return exitCode;
    const { writeResult } = await import('./commands/guard/result-file.ts');
    return writeResult(exitCode, context);
  }
}

/**
 * A command line without a command means `list`, and so do the guesses `fuelgauge acme` and `fuelgauge watch`.
 * Commander's own default would hide misspelt commands.
 */
function withCommand(argv: readonly string[]): readonly string[] {
  const [first = '--', ...rest] = argv;
  if (first === 'watch') return ['list', ...watching(rest)];
  if (isVendor(first)) return ['list', ...asOptions(argv)];
  const names = !first.startsWith('-') || ['-h', '--help', '-V', '--version'].includes(first);
  return names ? argv : ['list', ...argv];
}

/** `watch [vendor …] [interval]`, as options. */
function watching(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !isVendor(word));
  const interval = words[at];
  const isGiven = interval !== undefined && /^\d/.test(interval);
  const rest = isGiven ? words.toSpliced(at, 1) : words;
  return ['--watch', isGiven ? interval : '60s', ...asOptions(rest)];
}

/** Leading ids of vendors, as options. */
function asOptions(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first !== undefined && isVendor(first) ? ['--provider', first, ...asOptions(rest)] : words;
}

function isVendor(word: string): boolean {
  return catalog.some(({ id }) => id === word);
}
