import manifest from '../package.json' with { type: 'json' };
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
  const { withVendors } = await import('./catalog/known-vendors.ts');
  const { withCommand } = await import('./with-command.ts');
  try {
    return await withVendors(async () => {
      const program = createProgram(context);
      const commands = new Set(program.commands.map((command) => command.name()));
      return program.execute(await withCommand(argv, commands));
    });
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
