import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ExecChannel } from '../channel.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { Sender } from '../send-tools.ts';

/** What programs need to run at all. Keys of vendors live in the environment, and are nothing of theirs. */
const KEPT =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|XDG_RUNTIME_DIR|SYSTEMROOT|SYSTEMDRIVE|WINDIR|PATHEXT|COMSPEC|USERPROFILE|APPDATA|LOCALAPPDATA)$/i;

/**
 * Runs a program with the message as one line of JSON on its standard input; exit code 0 means told. What it writes
 * goes nowhere. It leads a process group, so that what it has started ends with it when time is over.
 */
export const sendExec: Sender<ExecChannel> = async ({ command }, [message], { signal }) => {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    shell: false,
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'ignore'],
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name))),
    windowsHide: true,
  });
  const onAbort = () => killGroup(child);
  signal.addEventListener('abort', onAbort);
  // A program may end without reading.
  child.stdin.on('error', () => {});
  child.stdin.end(`${JSON.stringify(message)}\n`);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) {
      throw new DeliveryError(
        code === null ? 'its program was killed' : `its program ended with exit code ${code}`,
      );
    }
  } catch (thrown) {
    throw thrown instanceof DeliveryError ? thrown : toSpawnProblem(thrown);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
  return 1;
};

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function toSpawnProblem(thrown: unknown): DeliveryError {
  const { code } = (thrown ?? {}) as { readonly code?: unknown };
  if (code === 'ENOENT') return new DeliveryError('its program was not found');
  if (code === 'EACCES') return new DeliveryError('its program may not be run');
  return new DeliveryError('its program could not be started');
}
