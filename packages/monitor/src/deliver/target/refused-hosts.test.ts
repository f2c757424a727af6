import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertMessage } from '../../test-support/alert-message.ts';
import { type Receiver, startReceiver } from '../../test-support/receiver.ts';
import type { Channel } from '../channel.ts';
import type { DeliveryError } from '../delivery-error.ts';
import { sendMessages } from '../send-messages.ts';
import { guardLookup } from './guard-lookup.ts';

/** Hosts as they may be written, each of which leads to this machine, its network or the cloud it runs in. */
const HOSTS = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '0X7F.1',
  '017700000001',
  '0177.0.0.1',
  '0177.0.0.01',
  '00000177.1',
  '127.0.0.0x1',
  '127.000.000.001',
  '127.255.255.254',
  '0',
  '0.0.0.0',
  '0x0',
  '00',
  '1',
  '①②⑦.⓪.⓪.①',
  '１２７.０.０.１',
  '127。0。0。1',
  '127%2e0%2e0%2e1',
  '%31%32%37.1',
  '2852039166',
  '0xa9fea9fe',
  '169.254.169.254',
  '169.254.169.254.',
  '0251.0376.0251.0376',
  '169.16689662',
  '168.63.129.16',
  '100.100.100.200',
  '100.64.0.1',
  '10.0.0.1',
  '10.1',
  '0xa.1',
  '172.16.0.1',
  '192.168.1.1',
  '192.168.257',
  '3232235777',
  '224.0.0.1',
  '255.255.255.255',
  '4294967295',
  '198.18.0.1',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '[fc00::1]',
  '[ff02::1]',
  '[::ffff:169.254.169.254]',
  '[2001:db8::1]',
];
/** Names, which DNS leads there. */
const NAMES = [
  'localhost',
  'localhost.',
  'LOCALHOST',
  'ｌocalhost',
  'metadata.google.internal',
  'evil.example',
];

const answer =
  (...addresses: readonly string[]): LookupFunction =>
  (_hostname, options, callback) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, all);
    else callback(null, addresses[0] ?? '', all[0]?.family ?? 4);
  };

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const problemOf = (channel: Channel, lookup?: LookupFunction): Promise<DeliveryError> =>
  sendMessages(channel, [alertMessage('msg_1')], {
    now: () => new Date(),
    deadlineMs: 20_000,
    ...(lookup && { lookup }),
  }).then(
    () => Promise.reject(new Error('it was delivered')),
    (thrown: DeliveryError) => thrown,
  );

/** The URL of each kind of channel that connects somewhere. */
const CHANNELS: Readonly<Record<string, (host: string) => Channel>> = {
  webhook: (host) => ({ type: 'webhook', name: 'x', url: `https://${host}:${receiver.port}/` }),
  slack: (host) => ({ type: 'slack', name: 'x', url: `https://${host}:${receiver.port}/` }),
  discord: (host) => ({ type: 'discord', name: 'x', url: `https://${host}:${receiver.port}/` }),
  ntfy: (host) => ({ type: 'ntfy', name: 'x', url: `https://${host}:${receiver.port}/topic` }),
  telegram: (host) => ({
    type: 'telegram',
    name: 'x',
    token: '1:a',
    chatId: '1',
    baseUrl: `https://${host}:${receiver.port}`,
  }),
  'smtps:': (host) => ({
    type: 'email',
    name: 'x',
    smtp: `smtps://${host}:${receiver.port}`,
    from: 'a@acme.test',
    to: ['b@acme.test'],
  }),
  'smtp:': (host) => ({
    type: 'email',
    name: 'x',
    smtp: `smtp://${host}:${receiver.port}`,
    from: 'a@acme.test',
    to: ['b@acme.test'],
  }),
};

describe.each(Object.entries(CHANNELS))('%s', (_type, channelOf) => {
  test.each(HOSTS)('refuses %s', async (host) => {
    const problem = await problemOf(channelOf(host));
    expect(problem.message).toMatch(/private or loopback/);
    expect(receiver.connections()).toBe(0);
  });

  test.each(NAMES)('refuses %s by what DNS says', async (name) => {
    for (const addresses of [
      ['127.0.0.1'],
      ['::1'],
      ['1.1.1.1', '169.254.169.254'],
      ['::ffff:10.0.0.1'],
    ]) {
      const problem = await problemOf(channelOf(name), answer(...addresses));
      expect(problem.message).toMatch(/private or loopback/);
    }
    expect(receiver.connections()).toBe(0);
  });

  test('refuses localhost by the DNS of the system', async () => {
    expect((await problemOf(channelOf('localhost'))).message).toMatch(/private or loopback/);
    expect(receiver.connections()).toBe(0);
  });
});

test.each([{ all: true }, { all: false }])(
  'refuses what DNS says the second time: %o',
  async (options) => {
    const questions: string[] = [];
    const fickle: LookupFunction = (hostname, own, callback) => {
      questions.push(hostname);
      answer(questions.length === 1 ? '1.1.1.1' : '127.0.0.1')(hostname, own, callback);
    };
    const target = {
      url: new URL('https://rebind.example'),
      host: 'rebind.example',
      isAllowed: false,
    };
    const ask = () =>
      new Promise((resolve, reject) => {
        guardLookup(target, fickle)('rebind.example', options, (error, address) =>
          error === null ? resolve(address) : reject(error),
        );
      });
    // The connection goes to what this answers, and asks nobody again.
    await expect(ask()).resolves.toEqual(
      options.all ? [{ address: '1.1.1.1', family: 4 }] : '1.1.1.1',
    );
    expect(questions).toEqual(['rebind.example']);
    await expect(ask()).rejects.toThrow(/private or loopback/);
  },
);

test.each([
  { allowed: '127.0.0.1', host: '127.0.0.1', want: true },
  { allowed: '127.0.0.1', host: '2130706433', want: true }, // another spelling of what was allowed
  { allowed: 'LocalHost', host: 'localhost', want: true },
  { allowed: 'localhost', host: '127.0.0.1', want: false },
  { allowed: '127.0.0.1', host: 'localhost', want: false },
  { allowed: '127.0.0.2', host: '127.0.0.1', want: false },
  { allowed: 'ntfy.lan', host: 'sub.ntfy.lan', want: false },
  { allowed: '', host: '127.0.0.1', want: false },
  { allowed: '*', host: '127.0.0.1', want: false },
])('$host, where "$allowed" is allowed: $want', async ({ allowed, host, want }) => {
  const { port, url } = await startReceiver().then(async (own) => {
    await own.close();
    return own;
  });
  const problem = await problemOf(
    {
      type: 'webhook',
      name: 'x',
      url: `http://${host}:${port}/`,
      allowPrivateHosts: [allowed],
    },
    answer('127.0.0.1'),
  );
  expect(url).toContain('127.0.0.1');
  expect(problem.message).toMatch(want ? /refused the connection/ : /private|not https/);
});

test.each([
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'example.com',
  '',
  'https://',
  'https:///',
  'https://exa mple.com/',
  'https://[::1',
  'unix:/var/run/docker.sock',
])('refuses %j as a URL', async (url) => {
  const problem = await problemOf({ type: 'webhook', name: 'x', url });
  expect(problem.message).toMatch(/^its URL/);
  if (url !== '') expect(problem.message).not.toContain(url);
});
