import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerboseFetch } from './verbose-fetch.ts';

let vendor: Server;
let requestId: string;
beforeAll(async () => {
  vendor = createServer((_, response) => {
    response.writeHead(200, { 'X-Request-Id': requestId });
    response.end('SECRET-BODY');
  });
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
});
afterAll(() => vendor.close());

async function told(id: string, port = (vendor.address() as AddressInfo).port): Promise<string> {
  requestId = id;
  let text = '';
  const verboseFetch = createVerboseFetch({ stderr: { write: (chunk) => (text += chunk) } });
  await verboseFetch(`http://127.0.0.1:${port}/v1/SECRET-PATH?key=SECRET-QUERY`, {
    headers: { authorization: 'Bearer SECRET-KEY' },
  } as never).catch(() => {});
  return text.replace(/\d+ ms/, 'N ms').replace(/:\d+/, ':PORT');
}

test.each([
  { given: 'req_123', want: ' x-request-id=req_123' },
  { given: 'x'.repeat(70), want: ` x-request-id=${'x'.repeat(64)}…` },
  { given: 'caf\u00e9', want: '' },
  { given: 'two words', want: '' },
  { given: 'echo-SECRET-KEY-echo', want: '' },
  { given: 'SECRET-K', want: '' },
  { given: 'SECRET-QUERY', want: '' },
])('what is told of a request: $given', async ({ given, want }) => {
  const text = await told(given);
  expect(text).toBe(`> GET 127.0.0.1:PORT 200${want} N ms\n`);
});

test('where no response comes', async () => {
  expect(await told('', 1)).toBe('> GET 127.0.0.1:PORT no response N ms\n');
});
