import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createMailServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../test-support/receiver.ts';
import type { Channel } from './channel.ts';
import { DeliveryError } from './delivery-error.ts';
import { sendTestAlert } from './send-test-alert.ts';

let receiver: Receiver;
/** A mail server that turns everybody away. */
let mailServer: Server;
beforeEach(async () => {
  receiver = await startReceiver();
  mailServer = createMailServer((socket) => {
    socket.on('error', () => {});
    socket.end(`554 go away ${SECRET}\r\n`);
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  mailServer.close();
  await receiver.close();
});

const SECRET = 's3cretT0ken';
const allowPrivateHosts = ['127.0.0.1'];
const failureOf = (promise: Promise<unknown>): Promise<DeliveryError> =>
  promise.then(
    () => Promise.reject(new Error('it was delivered')),
    (thrown: unknown) => thrown as DeliveryError,
  );

test('sends one alert that says that it is a test', async () => {
  const channel: Channel = {
    type: 'webhook',
    name: 'a',
    url: `${receiver.url}/`,
    allowPrivateHosts,
  };
  await sendTestAlert(channel);
  await sendTestAlert(channel);
  const [first, second] = receiver.received.map(({ body }) => JSON.parse(body));
  expect(first).toMatchObject({
    schema: 'fuelgauge.alert/1',
    type: 'alert.test',
    facts: { accounts: [] },
  });
  expect(first.id).toMatch(/^msg_test_/);
  expect(second.id).not.toBe(first.id);
});

/** Channels with a secret wherever one can be, that lead to a port. */
const channelsAt = (origin: string, port: number): readonly Channel[] => [
  {
    type: 'webhook',
    name: 'ops',
    url: `${origin}/${SECRET}`,
    secrets: [`whsec_${btoa(SECRET)}`],
    allowPrivateHosts,
  },
  {
    type: 'webhook',
    name: 'ops',
    url: `${origin}/${SECRET}`,
    secrets: [SECRET],
    allowPrivateHosts,
  },
  { type: 'slack', name: 'ops', url: `${origin}/${SECRET}`, allowPrivateHosts },
  { type: 'discord', name: 'ops', url: `${origin}/?x=${SECRET}`, allowPrivateHosts },
  {
    type: 'telegram',
    name: 'ops',
    token: `1:${SECRET}`,
    chatId: '1',
    baseUrl: origin,
    allowPrivateHosts,
  },
  {
    type: 'telegram',
    name: 'ops',
    token: `no token ${SECRET}`,
    chatId: '1',
    baseUrl: origin,
    allowPrivateHosts,
  },
  { type: 'ntfy', name: 'ops', url: `${origin}/${SECRET}`, token: SECRET, allowPrivateHosts },
  {
    type: 'email',
    name: 'ops',
    smtp: `smtp://me:${SECRET}@127.0.0.1:${port}`,
    from: 'a@acme.test',
    to: ['b@acme.test'],
    allowPrivateHosts,
  },
  { type: 'exec', name: 'ops', command: ['/nowhere/program', SECRET] },
  { type: 'webhook', name: 'ops', url: `http://${SECRET}.example/`, allowPrivateHosts },
  { type: 'webhook', name: 'ops', url: `https://127.0.0.1/${SECRET}` },
  { type: 'webhook', name: 'ops', url: `https://${SECRET}.invalid/` },
  { type: 'webhook', name: 'ops', url: `no URL ${SECRET}` },
  { type: 'webhook', name: 'ops', url: () => Promise.reject(new Error(SECRET)) },
];

describe.each([
  { title: 'refused', reply: 403 },
  { title: 'failing', reply: 500 },
  { title: 'redirected', reply: 302 },
  { title: 'reset', reply: null },
])('$title', ({ reply }) => {
  test('no secret, URL, host or reply is in the error', async () => {
    receiver.reply((response, { headers, path }) => {
      if (reply === null) response.socket?.resetAndDestroy();
      // What a reply may well hold: everything that it got.
      else response.writeHead(reply, { location: path }).end(JSON.stringify([path, headers]));
    });
    const { port } = mailServer.address() as { readonly port: number };
    for (const channel of channelsAt(receiver.url, port)) {
      const failure = await failureOf(sendTestAlert(channel));
      expect(failure).toBeInstanceOf(DeliveryError);
      expect(failure.message).toMatch(
        new RegExp(`^${channel.type} channel "ops": it|^${channel.type} channel "ops": the`),
      );
      for (const shown of [
        inspect(failure, { depth: 9, showHidden: true, getters: true }),
        JSON.stringify(failure),
        String(failure.stack),
      ]) {
        expect(shown).not.toMatch(
          new RegExp(`${SECRET}|${btoa(SECRET)}|${receiver.port}|127\\.0\\.0\\.1|nowhere`, 'i'),
        );
      }
      expect(failure.cause).toBeUndefined();
    }
  });
});

describe('TLS', () => {
  const pem = (name: string) =>
    readFileSync(
      new URL(`../../../../tests/faults/certificates/${name}.pem`, import.meta.url),
      'utf8',
    );

  test.each([
    { certificate: 'trusted', want: null },
    { certificate: 'self-signed', want: /certificate of its host was not accepted/ },
    { certificate: 'expired', want: /certificate of its host was not accepted/ },
    { certificate: 'wrong-host', want: /certificate of its host was not accepted/ },
  ])('$certificate', async ({ certificate, want }) => {
    setDefaultCACertificates([...getCACertificates('default'), pem('authority')]);
    let requests = 0;
    const server = createServer(
      { key: pem('key'), cert: pem(certificate) },
      (_request, response) => {
        requests += 1;
        response.end();
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { readonly port: number };
    const given = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const sent = sendTestAlert({
        type: 'webhook',
        name: 'ops',
        url: `https://localhost:${port}/`,
        allowPrivateHosts: ['localhost'],
      });
      if (want === null) await sent;
      else expect((await failureOf(sent)).message).toMatch(want);
      expect(requests).toBe(want === null ? 1 : 0);
    } finally {
      if (given === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = given;
      server.closeAllConnections();
      server.close();
    }
  });

  test('plain HTTP where TLS is expected', async () => {
    const failure = await failureOf(
      sendTestAlert({
        type: 'webhook',
        name: 'ops',
        url: receiver.url.replace('http', 'https'),
        allowPrivateHosts,
      }),
    );
    expect(failure.message).toMatch(/no TLS connection/);
    expect(receiver.received).toEqual([]);
  });
});
