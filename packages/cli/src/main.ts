#!/usr/bin/env node
import { parse } from 'node:path';
import { EXIT } from './exit-code.ts';
import { run } from './run.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

const stop = new AbortController();
let stoppedWith: number | undefined;
for (const [signal, exitCode] of SIGNALS) {
  process.on(signal, () => {
    // The second time the process ends whatever it does; `exit` listeners still restore the terminal.
    if (stoppedWith !== undefined) process.exit(exitCode);
    stoppedWith = exitCode;
    stop.abort();
  });
}

const { stdout, stderr } = process;
const unread = new AbortController();
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure; the exit code still tells how the readings went.
  if (code === 'EPIPE') return unread.abort();
  // A full disk is one: what was to be written is lost, and no verdict stands on it.
  stderr.write(
    `fuelgauge: the output could not be written (${code}): make room, or write elsewhere\n`,
  );
  process.exit(EXIT.unavailable);
});
// Lost messages change no verdict: scripts branch on the exit code.
stderr.on('error', () => {});

const { env } = process;
const exitCode = await run(process.argv.slice(2), {
  env,
  cwd: workingDirectory(),
  stdout,
  stderr,
  signal: stop.signal,
  unread: unread.signal,
});

// Leaves only when everything is written, and then at once: a socket that lingers is no reason to wait.
await Promise.all(
  [stdout, stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
);
process.exit(stoppedWith ?? exitCode);

/** A folder that was removed under us is no folder to look for configuration in. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return parse(process.execPath).root;
  }
}
