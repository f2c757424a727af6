import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AlertMessage } from '../../model/message.ts';
import { alertMessage } from '../../test-support/alert-message.ts';
import { type Receiver, startReceiver } from '../../test-support/receiver.ts';
import type { Channel, WebhookChannel } from '../channel.ts';
import { DeliveryError } from '../delivery-error.ts';
import { type SendOptions, sendMessages } from '../send-messages.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const allowPrivateHosts = ['127.0.0.1'];
const send = (
  channel: Channel,
  messages: readonly AlertMessage[] = [alertMessage('msg_1')],
  options: Partial<SendOptions> = {},
) =>
  sendMessages(channel, messages as [AlertMessage, ...AlertMessage[]], {
    now: () => new Date(),
    ...options,
  });
const failureOf = (promise: Promise<unknown>): Promise<DeliveryError> =>
  promise.then(
    () => Promise.reject(new Error('it was delivered')),
    (thrown: unknown) => thrown as DeliveryError,
  );
const webhook = (changes: Partial<WebhookChannel> = {}): WebhookChannel => ({
  type: 'webhook',
  name: 'hook',
  url: `${receiver.url}/hook?token=s3cret`,
  allowPrivateHosts,
  ...changes,
});
const secret = () => `whsec_${randomBytes(24).toString('base64')}`;
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));

describe('webhook', () => {
  test('is accepted by the library of Standard Webhooks, with each secret of a rotation', async () => {
    const [old, next] = [secret(), secret()];
    const message = alertMessage('msg_1', { facts: { accounts: ['Zoë <b>&"'] } });
    await expect(
      send(webhook({ secrets: [old, async () => `${next}\n`] }), [message]),
    ).resolves.toBe(1);
    const [{ headers, body, method, path }] = receiver.received as [Receiver['received'][0]];
    for (const one of [old, next]) {
      expect(new Webhook(one).verify(body, headers as Record<string, string>)).toEqual(message);
    }
    expect(() => new Webhook(secret()).verify(body, headers as Record<string, string>)).toThrow();
    expect(() => new Webhook(old).verify(`${body} `, headers as Record<string, string>)).toThrow();
    expect({ method, path }).toEqual({ method: 'POST', path: '/hook?token=s3cret' });
    expect(headers['webhook-id']).toBe('msg_1');
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  test('is not signed without a secret', async () => {
    await send(webhook());
    expect(receiver.received[0]?.headers).toMatchObject({ 'webhook-id': 'msg_1' });
    expect(receiver.received[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  test('reads URL and secrets at each use', async () => {
    const values = [secret(), secret()];
    let uses = 0;
    const channel = webhook({
      url: () => `${receiver.url}/${uses}`,
      secrets: [() => values[uses++] ?? ''],
    });
    await send(channel);
    await send(channel);
    receiver.received.forEach(({ body, headers, path }, index) => {
      expect(path).toBe(`/${index}`);
      new Webhook(values[index] ?? '').verify(body, headers as Record<string, string>);
    });
  });

  test.each(['whsec_', 'whsec_not base64!', 'c2VjcmV0', 'whsec_a', 'whsec_YWJj=YWJj', ''])(
    'sends nothing with %j as its secret',
    async (bad) => {
      const failure = await failureOf(send(webhook({ secrets: [secret(), bad] })));
      expect(failure.message).toMatch(/signing secret/);
      expect(receiver.received).toEqual([]);
    },
  );

  test('sends one message at a time', async () => {
    await expect(send(webhook(), [alertMessage('msg_1'), alertMessage('msg_2')])).resolves.toBe(1);
    expect(bodies()).toEqual([alertMessage('msg_1')]);
  });

  test('sends user and password of a URL as basic authentication', async () => {
    await send(webhook({ url: `${receiver.url.replace('//', '//me:p%40ss@')}/hook` }));
    expect(receiver.received[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('me:p@ss').toString('base64')}`,
    );
  });
});

const TOKEN = '123456:AA-bb_CC';
const slack = (): Channel => ({
  type: 'slack',
  name: 'ops',
  url: `${receiver.url}/T/B/x`,
  allowPrivateHosts,
});
const discord = (): Channel => ({
  type: 'discord',
  name: 'ops',
  url: `${receiver.url}/hooks/1/x?thread_id=7`,
  allowPrivateHosts,
});
const telegram = (token = TOKEN): Channel => ({
  type: 'telegram',
  name: 'ops',
  token,
  chatId: '-100123',
  baseUrl: `${receiver.url}/`,
  allowPrivateHosts,
});
const ntfy = (): Channel => ({
  type: 'ntfy',
  name: 'ops',
  url: `${receiver.url}/sub/my-topic`,
  token: async () => 'tk_x',
  allowPrivateHosts,
});
interface Chat {
  readonly title: string;
  readonly channel: () => Channel;
  readonly limit: number;
  readonly told: (body: Record<string, unknown>) => string;
}
const CHAT: readonly Chat[] = [
  { title: 'slack', channel: slack, limit: 3000, told: ({ text }) => String(text) },
  { title: 'discord', channel: discord, limit: 2000, told: ({ content }) => String(content) },
  { title: 'telegram', channel: () => telegram(), limit: 4096, told: ({ text }) => String(text) },
  { title: 'ntfy', channel: ntfy, limit: 4096, told: ({ message }) => String(message) },
];

test('slack gets plain text', async () => {
  await send(slack(), [
    alertMessage('msg_1', { facts: { accounts: ['<!channel> *b* &amp; :x:'] } }),
  ]);
  const text = [
    'Balance low – acme/&lt;!channel&gt; *b* &amp;amp; :x:',
    'Less than 50 USD is left.',
    'Left: $12.50',
    'Limit: $50.00',
  ].join('\n');
  expect(bodies()).toEqual([
    {
      text,
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
      blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
    },
  ]);
});

test('discord gets escaped Markdown that mentions nobody', async () => {
  const label = '@everyone <@1> **b** `c` [a](https://x.example) :x: ~~s~~ ||s|| \\';
  await send(discord(), [alertMessage('msg_1', { facts: { accounts: [label] } })]);
  const [body] = bodies();
  expect(body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
  expect(body.content.split('\n')[0]).toBe(
    '**Balance low – acme/\\@everyone \\<\\@1\\> \\*\\*b\\*\\* \\`c\\` \\[a\\]\\(https\\://x.example\\) \\:x\\: \\~\\~s\\~\\~ \\|\\|s\\|\\| \\\\**',
  );
  expect(receiver.received[0]?.path).toBe('/hooks/1/x?thread_id=7&wait=true');
});

test('telegram gets text without a parse mode', async () => {
  await send(telegram(), [alertMessage('msg_1', { facts: { accounts: ['<b>*x*_y_'] } })]);
  const [body] = bodies();
  expect(receiver.received[0]?.path).toBe(`/bot${TOKEN}/sendMessage`);
  expect(body).toMatchObject({ chat_id: '-100123', link_preview_options: { is_disabled: true } });
  expect(body).not.toHaveProperty('parse_mode');
  expect(body.text).toMatch(/^Balance low – acme\/<b>\*x\*_y_\n/);
});

test.each(['', 'abc', '1:a/../x', '1:a?x', '1:a b'])(
  'telegram sends nothing with %j as its token',
  async (token) => {
    const failure = await failureOf(send(telegram(token)));
    expect(failure.message).toMatch(/token/);
    expect(receiver.received).toEqual([]);
  },
);

test('ntfy gets JSON at the root, with its topic, title and priority', async () => {
  await send(ntfy(), [
    alertMessage('msg_1', { type: 'balance.empty', facts: { accounts: ['Zoë'] } }),
  ]);
  expect(receiver.received[0]).toMatchObject({
    path: '/sub/',
    headers: { authorization: 'Bearer tk_x' },
  });
  expect(bodies()).toEqual([
    {
      topic: 'my-topic',
      title: 'Balance empty – acme/Zoë',
      message: 'Less than 50 USD is left.\nLeft: $12.50\nLimit: $50.00',
      priority: 5,
    },
  ]);
});

test('ntfy needs a topic', async () => {
  const failure = await failureOf(
    send({ type: 'ntfy', name: 'x', url: `${receiver.url}/`, allowPrivateHosts }),
  );
  expect(failure.message).toMatch(/topic/);
});

describe.each(CHAT)('$title', ({ channel, limit, told }) => {
  const many = Array.from({ length: 40 }, (_, index) =>
    alertMessage(`msg_${index}`, { text: `Alert <${index}> ${'*&😀'.repeat(20)}.` }),
  );

  test('tells several alerts in one message, within its limit and in order', async () => {
    let left = many;
    while (left.length > 0) left = left.slice(await send(channel(), left));
    expect(receiver.received.length).toBeGreaterThan(1);
    expect(receiver.received.length).toBeLessThan(many.length);
    const texts = bodies().map(told);
    for (const text of texts) {
      expect(channel().type === 'ntfy' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(
        limit,
      );
      expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
    const numbers = [...texts.join('\n').matchAll(/Alert (?:\\?<|&lt;)(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(many.map((_, index) => index));
  });

  test('cuts one alert that is too long, never within a character or an escape', async () => {
    for (const extra of ['', 'a', 'aa', 'aaa']) {
      await expect(
        send(channel(), [alertMessage('msg_1', { text: extra + '<😀&*'.repeat(3000) })]),
      ).resolves.toBe(1);
      const text = told(bodies().at(-1));
      expect(channel().type === 'ntfy' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(
        limit,
      );
      expect(text).toMatch(/…$/);
      expect(text).not.toMatch(
        /&(?!amp;|lt;|gt;)\w+…|(?<!\\)(?:\\\\)*\\…|[\ud800-\udbff](?![\udc00-\udfff])/,
      );
    }
  });

  test('keeps every text on its line', async () => {
    const accounts = ['a\r\nBcc: x@acme.test\u2028\u202e\u0000b'];
    await send(channel(), [alertMessage('msg_1', { text: 'one\ntwo\u0007', facts: { accounts } })]);
    expect(receiver.received[0]?.body).not.toMatch(/\\r|\\u0000|\\u0007|\u2028|\u202e|one\\ntwo/);
  });
});

describe('failures', () => {
  test.each([
    [301, true],
    [302, true],
    [307, true],
    [308, true],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [405, false],
    [408, true],
    [410, false],
    [413, false],
    [422, false],
    [425, true],
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [599, true],
  ])('status %i is tried again: %s', async (status, isRetryable) => {
    receiver.reply((response) =>
      response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end('vendor text'),
    );
    const failure = await failureOf(send(webhook()));
    expect(failure).toBeInstanceOf(DeliveryError);
    expect(failure).toMatchObject({ isRetryable, retryAfterMs: null });
    expect(failure.message).toContain(String(status));
    expect(receiver.received).toHaveLength(1);
  });

  test.each([
    { header: '120', want: 120_000 },
    { header: 'Sat, 28 Nov 2026 10:01:00 GMT', want: 60_000 },
    { header: 'soon', want: null },
    { header: '-5', want: null },
    { body: '{"retry_after":1.5}', type: 'discord', want: 1500 },
    { body: '{"parameters":{"retry_after":7}}', type: 'telegram', want: 7000 },
    { body: '{"parameters":null}', type: 'telegram', want: null },
    { body: '{"parameters":{"retry_after":"7"}}', type: 'telegram', want: null },
    { body: '<html>', type: 'telegram', want: null },
    { body: '{"retry_after":1.5}', type: 'webhook', want: null },
  ])('waits as asked: %o', async ({ header, body = '', type = 'webhook', want }) => {
    receiver.reply((response) =>
      response.writeHead(429, header ? { 'retry-after': header } : {}).end(body),
    );
    const channel = CHAT.find(({ title }) => title === type)?.channel() ?? webhook();
    const failure = await failureOf(
      send(channel, undefined, { now: () => new Date('2026-11-28T10:00:00Z') }),
    );
    expect(failure.retryAfterMs).toBe(want);
  });

  test('a host that refuses connections, resets, hangs, or speaks no HTTP', async () => {
    const port = receiver.port;
    receiver.reply((response) => response.socket?.resetAndDestroy());
    expect((await failureOf(send(webhook()))).message).toMatch(/cut/);
    receiver.reply((response) => response.socket?.end('nonsense\r\n\r\n'));
    expect((await failureOf(send(webhook()))).message).toMatch(/HTTP/);
    receiver.reply(() => {});
    expect(await failureOf(send(webhook(), undefined, { deadlineMs: 100 }))).toMatchObject({
      message: expect.stringMatching(/did not finish/),
      isRetryable: true,
    });
    await receiver.close();
    const failure = await failureOf(send(webhook({ url: `http://127.0.0.1:${port}/` })));
    expect(failure.message).toMatch(/refused/);
    receiver = await startReceiver();
  });

  test('an endless reply is not waited for, whatever the status', async () => {
    const chunks: number[] = [];
    for (const status of [200, 500]) {
      receiver.reply((response) => {
        response.writeHead(status);
        let sent = 0;
        const more = () => {
          if (response.destroyed) return chunks.push(sent);
          sent += 65_536;
          response.write('x'.repeat(65_536), () => setImmediate(more));
          return sent;
        };
        more();
      });
      const end = send(webhook(), undefined, { deadlineMs: 60_000 });
      if (status === 200) await expect(end).resolves.toBe(1);
      else expect((await failureOf(end)).message).toMatch(/500/);
    }
    await expect.poll(() => chunks.length).toBe(2);
    for (const sent of chunks) expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test('a success whose body never ends is a success', async () => {
    receiver.reply((response) => {
      response.writeHead(200).write('o');
    });
    await expect(send(webhook(), undefined, { deadlineMs: 60_000 })).resolves.toBe(1);
  });

  test('a refusal whose body never ends is a refusal', async () => {
    receiver.reply((response) => {
      response.writeHead(404).write('n');
    });
    const failure = await failureOf(send(webhook(), undefined, { deadlineMs: 60_000 }));
    expect(failure).toMatchObject({ isRetryable: false });
  });

  test('a secret function that fails, hangs or gives nothing', async () => {
    for (const url of [
      () => Promise.reject(new Error('https://hooks.example/s3cret')),
      () => new Promise<string>(() => {}),
      () => '',
      () => undefined as unknown as string,
    ]) {
      const failure = await failureOf(send(webhook({ url }), undefined, { deadlineMs: 200 }));
      expect(failure).toBeInstanceOf(DeliveryError);
      expect(failure.message).toMatch(/URL|did not finish/);
      expect(failure.message).not.toContain('s3cret');
    }
  });
});
