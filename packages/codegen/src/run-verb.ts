import { fileURLToPath } from 'node:url';
import type { CommandContext } from './command-context.ts';
import { SpecError } from './spec-error.ts';

/** Runs one verb of the repository as a process: its problems go to stderr, one a line, and make the exit code 1. */
export async function runVerb(
  verb: (args: readonly string[], context: CommandContext) => Promise<void>,
): Promise<void> {
  try {
    await verb(process.argv.slice(2), {
      root: fileURLToPath(new URL('../../..', import.meta.url)),
      cwd: process.env['FUELGAUGE_CWD'] ?? process.cwd(),
      print: (line) => console.log(line),
    });
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
