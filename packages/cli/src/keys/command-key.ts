import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { type BalanceError, createFailure, type Environment } from '@fuelgauge/core';
import type { KeySource } from './key-source.ts';

const MAX_BYTES = 8192;

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
export function commandKey(provider: string, { command, cwd, env, signal, timeoutMs = 20_000 }: KeyCommand): KeySource {
  const [program, ...args] = command;
  const name = basename(program);
  const failed = (what: string): BalanceError =>
    createFailure({ id: provider }, 'missing_key', 'secret_ref', {
      happened: `the command for the API key (${name}) ${what}`,
      advice: `run it by hand to see why`,
    });

  function run(): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
      const chunks: Buffer[] = [];
      let bytes = 0;
      const settle = (outcome: string | BalanceError) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        child.kill('SIGKILL');
        child.stdout.destroy();
        if (typeof outcome === 'string') resolve(outcome);
        else reject(outcome);
      };
      const abort = () => settle(failed('was interrupted'));
      const timer = setTimeout(() => settle(failed(`gave no key within ${timeoutMs / 1000} s`)), timeoutMs);
      signal.addEventListener('abort', abort);
      child.on('error', () => settle(failed('could not be started')));
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MAX_BYTES) settle(failed('printed more than a key'));
      });
      child.on('close', (code, killedBy) => {
        const key = Buffer.concat(chunks).toString('utf8').trim();
        if (code !== 0) settle(failed(code === null ? `was ended by ${killedBy}` : `failed with exit code ${code}`));
        else settle(key === '' ? failed('printed nothing') : key);
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
        throw error;
      });
      return known;
    },
  };
}
