import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs a program that reads all of its standard input, and fails aloud. */
export async function runWithInput(
  cwd: string,
  program: string,
  args: readonly string[],
  input: string,
): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin.end(input);
  const [errors, [exitCode]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (exitCode !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${exitCode}: ${errors}`);
}
