import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { SpecError, UsageError } from '../errors/spec-error.ts';
import type { CommandContext } from './command-context.ts';

const PROBLEM = 1;
const USAGE = 64;

/**
 * Runs one verb of the repository as a process: its problems go to stderr, one a line, and make the exit code 1, or 64
 * where the call itself is wrong. A verb may give an exit code of its own.
 */
export async function runCommand(
  verb: (args: readonly string[], context: CommandContext) => Promise<unknown>,
): Promise<void> {
  try {
    const exitCode = await verb(process.argv.slice(2), {
      root: fileURLToPath(new URL('../../../..', import.meta.url)),
      cwd: process.env['FUELGAUGE_CWD'] ?? process.cwd(),
      print: (line) => console.log(line),
      warn: (line) => console.error(line),
      ask: process.stdin.isTTY ? askAtTerminal : null,
    });
    if (typeof exitCode === 'number') process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UsageError ? USAGE : PROBLEM;
  }
}

async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
