#!/usr/bin/env node
import { run } from './run.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

const stop = new AbortController();
let stoppedWith: number | undefined;
for (const [signal, exitCode] of SIGNALS) {
  // Once: the second time the signal ends the process whatever it does.
  process.once(signal, () => {
    stoppedWith ??= exitCode;
    stop.abort();
  });
}

const { stdout, stderr } = process;
for (const stream of [stdout, stderr]) {
  // A reader that has seen enough (`| head`) is no failure; the exit code still tells how the readings went.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const exitCode = await run(process.argv.slice(2), { env: process.env, stdout, stderr, signal: stop.signal });

// Leaves only when everything is written, and then at once: a socket that lingers is no reason to wait.
await Promise.all([stdout, stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
process.exit(stoppedWith ?? exitCode);
