import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { appOf, stateOf } from '../test-support/serve-facts.ts';
import { type MonitorServer, startMonitorServer } from './monitor-server.ts';

const app = appOf({ states: [stateOf()] });
const servers: MonitorServer[] = [];
async function start(options: Partial<Parameters<typeof startMonitorServer>[1]> = {}) {
  const server = await startMonitorServer(app, { port: 0, ...options });
  servers.push(server);
  return server;
}
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** Sends exactly these bytes. @returns the status */
async function send(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''));
  socket.write(request);
  const answer = await text(socket);
  return answer.slice('HTTP/1.1 '.length, 'HTTP/1.1 421'.length);
}

test('it serves on loopback alone unless told otherwise', async () => {
  const { url } = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('acme');
});

test.each([
  { title: 'its own name', host: 'localhost:1', want: '200' },
  { title: 'an allowed name', host: 'gauge.example', want: '200' },
  { title: 'a rebound name', host: 'evil.example', want: '421' },
  { title: 'an address of others', host: '10.0.0.1', want: '421' },
  { title: 'user info', host: 'localhost@evil.example', want: '4' },
])('$title: $want', async ({ host, want }) => {
  const { url } = await start({ allowedHosts: ['gauge.example'] });
  const status = await send(url, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(status).toContain(want);
});

test('an absolute address in the request line is no way around the Host header', async () => {
  const { url } = await start();
  const request =
    'GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
  expect(await send(url, request)).toBe('421');
});

test('no Host header, or two, is refused', async () => {
  const { url } = await start();
  expect(await send(url, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^4/);
  const two =
    'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
  expect(await send(url, two)).toMatch(/^4|200/);
});

test('a server that listens everywhere answers to addresses, and to no name but those allowed', async () => {
  const { url } = await start({ host: '0.0.0.0' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const address = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const host = address ?? '192.0.2.7';
  expect(await send(url, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe(
    '200',
  );
  expect(await send(url, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toBe(
    '421',
  );
});

test('closing ends connections that are kept alive', async () => {
  const server = await start();
  servers.splice(0);
  await (await fetch(server.url)).text();
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a port that is taken rejects', async () => {
  const { url } = await start();
  await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
});
