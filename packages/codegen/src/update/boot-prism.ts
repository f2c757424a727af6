import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceRequest } from '@fuelgauge/core/testing';
import type { Json } from '../json/json.ts';
import { findTool } from '../run-tool.ts';
import { SpecError } from '../spec-error.ts';

const STARTS_WITHIN_MS = 30_000;
const ASKED_EVERY_MS = 50;

/** Boots Prism with a resolved document and asks it for the balance: a judge that shares no code with our emulation. */
export async function bootPrism(document: Json, definition: ProviderDefinition): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-prism-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const port = await findFreePort();
  const args = [
    findTool('@stoplight/prism-cli', 'prism'),
    'mock',
    file,
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--multiprocess',
    'false',
  ];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    await ask(`http://127.0.0.1:${port}`, definition, child);
  } finally {
    await stop(child);
    await rm(folder, { recursive: true });
  }
}

async function ask(server: string, definition: ProviderDefinition, child: ChildProcess): Promise<void> {
  const { successStatus = 200 } = definition;
  const { url, headers } = createBalanceRequest(definition, 'key', server);
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(STARTS_WITHIN_MS) }).catch(() => undefined);
    if (answer?.status === successStatus) return;
    if (answer)
      throw new SpecError(`prism answers ${answer.status} to the balance, not ${successStatus}: see the document`);
    await sleep(ASKED_EVERY_MS);
  }
  throw new SpecError('prism does not start with the resolved document');
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
