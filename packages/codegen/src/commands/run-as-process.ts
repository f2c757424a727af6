import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { SpecError, UsageError } from '../errors/spec-error.ts';
import type { Command } from './command.ts';

const PROBLEM = 1;
const USAGE = 64;

/**
 * Runs a command as this process: what it returns is the exit code; its problems go to stderr, one
 * a line.
 */
export async function runAsProcess(run: Command['run']): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), {
      root: fileURLToPath(new URL('../../../..', import.meta.url)),
      cwd: process.env['FUELGAUGE_CWD'] ?? process.cwd(),
      print: (line) => console.log(line),
      warn: (line) => console.error(line),
      ask: process.stdin.isTTY ? askAtTerminal : null,
    });
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UsageError ? USAGE : PROBLEM;
  }
}

/** Ctrl-D ends the questions, and loses no answer that was given. */
async function askAtTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  try {
    return await Promise.race([terminal.question(question), ended]);
  } finally {
    terminal.close();
  }
}
