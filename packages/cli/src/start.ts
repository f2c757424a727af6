import { parse } from 'node:path';
import { EXIT } from './exit-code.ts';
import { run } from './run.ts';

const SIGTERM_EXIT = 143;
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', SIGTERM_EXIT],
  ['SIGHUP', 129],
] as const;

const stop = new AbortController();
let stoppedWith: number | undefined;
let isService = false;
for (const [signal, exitCode] of SIGNALS) {
  process.on(signal, () => {
    // A second signal exits at once; `exit` listeners still restore the terminal.
    if (stoppedWith !== undefined) process.exit(exitCode);
    stoppedWith = exitCode;
    stop.abort();
  });
}

const { stdout, stderr } = process;
const unread = new AbortController();
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is not a failure: the exit code is that of the readings.
  if (code === 'EPIPE') return unread.abort();
  // A full disk is a failure: the output is lost, so the result is unknown.
  stderr.write(
    `fuelgauge: the output could not be written (${code}): free some space, or write elsewhere\n`,
  );
  process.exit(EXIT.unavailable);
});
// Lost messages do not change the exit code, which scripts branch on.
stderr.on('error', () => {});

// Left to itself, Node ends with 1, which is a verdict of guard.
process.on('uncaughtException', async (error) => {
  const { printError } = await import('./print-error.ts');
  process.exit(printError(error, { stderr }));
});

const { env } = process;
const exitCode = await run(process.argv.slice(2), {
  env,
  cwd: workingDirectory(),
  stdout,
  stderr,
  signal: stop.signal,
  unread: unread.signal,
  becomeService: () => {
    isService = true;
  },
});

// Flush both streams, then exit without waiting for open sockets.
await Promise.all(
  [stdout, stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
);
endBySignalIfNamesAreAwaited();
process.exit(isService && stoppedWith === SIGTERM_EXIT ? EXIT.ok : (stoppedWith ?? exitCode));

/**
 * Exiting waits for look-ups of names, which a silent name server holds up for many seconds and nothing can cut short.
 * Who stops the program does not wait: it ends by the signal itself, which shells report as the same exit code.
 */
function endBySignalIfNamesAreAwaited(): void {
  const [signal] = SIGNALS.find(([, code]) => code === stoppedWith) ?? [];
  if (signal === undefined || !process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap'))
    return;
  process.emit('exit', stoppedWith ?? exitCode); // restores the terminal and ends commands
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** The working directory; the root where it has been removed. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return parse(process.execPath).root;
  }
}
