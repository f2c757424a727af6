import { type ChildProcess, spawn } from 'node:child_process';
import { basename } from 'node:path';
import { BalanceError, type Environment } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';
import type { KeySource } from './key-source.ts';
import { isReference } from './secret-reference.ts';

const MAX_BYTES = 8192;

/** None outlives fuelgauge, which does not wait for a command once its time is up. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface KeyCommand {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Environment;
  /** Ends the command. */
  readonly signal: AbortSignal;
  /** @default 20000 */
  readonly timeoutMs?: number;
}

/** The key that a command prints, such as that of a password manager. What it writes to stderr is not shown. */
export function commandKey(
  provider: string,
  { command, cwd, env, signal, timeoutMs = 20_000 }: KeyCommand,
): KeySource {
  const [program, ...args] = command;
  const name = basename(program);
  const failed = (what: string): BalanceError =>
    createBalanceError({ id: provider }, 'missing_key', 'secret_ref', {
      problem: `the command for the API key (${name}) ${what}`,
      hint: `run it by hand to see why`,
    });

  function run(): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        cwd,
        env: { ...env },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      running.add(child);
      const chunks: Buffer[] = [];
      let bytes = 0;
      const settle = (outcome: string | BalanceError) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        child.kill('SIGKILL');
        running.delete(child);
        child.stdout.destroy();
        if (typeof outcome === 'string') resolve(outcome);
        else reject(outcome);
      };
      const abort = () => settle(failed('was interrupted'));
      const timer = setTimeout(
        () => settle(failed(`gave no key within ${timeoutMs / 1000} s`)),
        timeoutMs,
      );
      signal.addEventListener('abort', abort);
      child.on('error', () => settle(failed('could not be started')));
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MAX_BYTES) settle(failed('printed more than a key'));
      });
      child.on('close', (code, killedBy) => {
        const key = Buffer.concat(chunks).toString('utf8').trim();
        if (code !== 0)
          settle(
            failed(code === null ? `was ended by ${killedBy}` : `failed with exit code ${code}`),
          );
        else if (key === '') settle(failed('printed nothing'));
        else
          settle(isReference(key) ? failed('printed a reference to a secret, not the key') : key);
      });
      if (signal.aborted) abort();
    });
  }

  // One run serves the whole session: people are asked for their fingerprint once. A failure is not remembered.
  let known: Promise<string> | undefined;
  return {
    origin: `the command ${name}`,
    fingerprint: async () => JSON.stringify(command),
    read: () => {
      known ??= run().catch((error: unknown) => {
        known = undefined;
        // Arguments that no system takes are refused at once, in words that quote them.
        throw BalanceError.isInstance(error) ? error : failed('could not be started');
      });
      return known;
    },
  };
}
