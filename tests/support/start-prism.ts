import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PRISM = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
const STARTS_WITHIN_MS = 30_000;
const ASKED_EVERY_MS = 50;

/** Prism, mocking one OpenAPI document: a check that shares no code with our emulation. */
export interface RunningPrism {
  /** Paths of the document are served below it; the base path of its servers is not. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts Prism on a free port of the loopback address, and waits until it answers. */
export async function startPrism(documentFile: string): Promise<RunningPrism> {
  const port = await findFreePort();
  const options = ['--port', String(port), '--host', '127.0.0.1', '--multiprocess', 'false'];
  const child = spawn(process.execPath, [PRISM, 'mock', documentFile, ...options], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const close = () => stop(child);
  try {
    await waitUntilAnswered(url, child);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

async function waitUntilAnswered(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(STARTS_WITHIN_MS) }).catch(
      () => undefined,
    );
    if (response) return;
    await sleep(ASKED_EVERY_MS);
  }
  throw new Error(
    child.exitCode === null
      ? 'Prism does not answer'
      : `Prism ended with exit code ${child.exitCode}`,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
