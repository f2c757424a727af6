import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEmulatedBodies } from '../support/emulated-bodies.ts';

/** Healthy vendors in a process of their own: `/<delay in ms>/<provider>/…`, over real sockets. */
const KEEP_ALIVE_MS = 60_000;
const bodies = await readEmulatedBodies();

const server = createServer((request, response) => {
  const [, delayMs, provider = ''] = (request.url ?? '').split('/');
  const answer = () =>
    response.setHeader('content-type', 'application/json').end(bodies.get(provider));
  if (delayMs === '0') answer();
  else setTimeout(answer, Number(delayMs));
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
