import type { RequestListener } from 'node:http';
import { type BalanceReading, createFuelGauge } from '@fuelgauge/balances';
import { afterEach, expect, test } from 'vitest';
import { listCodeBlocks } from '../support/code-blocks.ts';
import { type Loopback, listenOnLoopback } from '../support/loopback.ts';
import { readPage } from '../support/pages.ts';
import { transpile } from '../support/transpile.ts';

/** The four lines of the README, as they stand there. */
const block = listCodeBlocks('README.md', 'ts').find(({ code }) => code.includes('readByHand'));
const module = `data:text/javascript,${encodeURIComponent(transpile(block?.code ?? ''))}`;
const { readByHand } = (await import(/* @vite-ignore */ module)) as {
  readByHand(baseUrl: string, key: string): Promise<number>;
};

const servers: Loopback[] = [];
async function serve(answer: RequestListener): Promise<string> {
  const server = await listenOnLoopback(answer);
  servers.push(server);
  return server.url;
}
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const KEY = 'ydc-sk-0123456789';
const answer =
  (body: string, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const balance = (amount: string) => `{"data":{"attributes":{"balance":${amount}}}}`;

async function readWithFuelgauge(
  baseUrl: string,
  apiKey = KEY,
): Promise<BalanceReading | undefined> {
  const gauge = createFuelGauge({
    accounts: [{ provider: 'you', apiKey, baseUrl }],
    env: {},
    timeoutMs: 2000,
  });
  return (await gauge.read()).readings[0];
}

/** A number, or the message of what was thrown. */
const tryByHand = (baseUrl: string, key = KEY): Promise<number | string> =>
  readByHand(baseUrl, key).catch((error: unknown) => String(error));

function summarize(reading: BalanceReading | undefined): string {
  return reading?.status === 'error'
    ? `${reading.error.kind}/${reading.error.reason}`
    : (reading?.balance.remaining ?? '');
}

const unreadable = /^TypeError: Cannot read properties of undefined/;

test.each([
  { given: '718924.5', byHand: 7189.245, ours: '7189.245' },
  { given: 'null', byHand: 0, ours: 'invalid_response/balance_not_a_number' },
  { given: '9007199254740993', byHand: 90071992547409.92, ours: '90071992547409.93' },
])('a balance of $given', async ({ given, byHand, ours }) => {
  const url = await serve(answer(balance(given)));
  expect([await tryByHand(url), summarize(await readWithFuelgauge(url))]).toEqual([byHand, ours]);
});

test.each([
  {
    title: 'missing',
    body: '{"data":{"attributes":{}}}',
    byHand: Number.NaN,
    ours: 'invalid_response/balance_not_a_number',
  },
  {
    title: 'old, beside an error',
    body: '{"error":"Insufficient credits","data":{"attributes":{"balance":500}}}',
    byHand: 5,
    ours: 'payment_required/no_credit',
  },
])('a balance that is $title', async ({ body, byHand, ours }) => {
  const url = await serve(answer(body));
  expect([await tryByHand(url), summarize(await readWithFuelgauge(url))]).toEqual([byHand, ours]);
});

test('NaN is not below anything', async () => {
  const amount = await tryByHand(await serve(answer('{"data":{"attributes":{}}}')));
  expect(Number(amount) < 5).toBe(false);
});

test('a 401', async () => {
  const url = await serve(answer('{"detail":"Invalid or expired API key"}', 401));
  expect(await tryByHand(url)).toMatch(unreadable);
  expect(await readWithFuelgauge(url)).toMatchObject({
    error: { kind: 'unauthorized', message: expect.stringContaining('check the apiKey option') },
  });
});

test('a redirect to another host', async () => {
  const received: unknown[] = [];
  const other = await serve(({ headers }, response) => {
    received.push(headers['x-api-key'], headers.authorization);
    response.end(balance('1'));
  });
  const url = await serve((_, response) => response.writeHead(302, { location: other }).end());
  expect(summarize(await readWithFuelgauge(url))).toBe('invalid_response/redirect');
  expect(received).toEqual([]);
  await tryByHand(url);
  await fetch(url, { headers: { authorization: KEY } });
  expect(received).toEqual([KEY, undefined, undefined, undefined]);
});

test('a 503, and then the answer', async () => {
  const flaky = () => {
    let asked = 0;
    return serve((request, response) =>
      answer(balance('100'), asked++ === 0 ? 503 : 200)(request, response),
    );
  };
  // By hand the body of the 503 is read, whatever it says.
  expect(await tryByHand(await serve(answer('<h1>Unavailable</h1>', 503)))).toMatch(/^SyntaxError/);
  expect(summarize(await readWithFuelgauge(await flaky()))).toBe('1');
});

test('a vendor that never answers', async () => {
  const url = await serve(() => {});
  let isPending = true;
  const byHand = tryByHand(url).finally(() => {
    isPending = false;
  });
  expect(summarize(await readWithFuelgauge(url))).toBe('timeout/deadline');
  expect(isPending).toBe(true);
  await servers.pop()?.close();
  await byHand;
});

test('a key with a newline in it', async () => {
  const [url, key] = [await serve(answer(balance('1'))), 'secret-one\nsecret-two'];
  expect(await tryByHand(url, key)).toContain('secret-one');
  const reading = await readWithFuelgauge(url, key);
  expect(summarize(reading)).toBe('missing_key/malformed');
  expect(JSON.stringify(reading)).not.toContain('secret');
});

test('the README says what these tests say', () => {
  const [, section = ''] = readPage('README.md').text.split('## Beside writing it yourself');
  const rows = (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  expect(rows.map((row) => row.split(' | ')[0])).toEqual([
    '| The balance is `null`',
    '| The balance is missing',
    '| A 200 whose body says `Insufficient credits` beside an old number',
    '| A 401',
    '| The balance is 9007199254740993 cents',
    '| A redirect to another host',
    '| A 503, and then the answer',
    '| The vendor never answers',
    '| The key has a newline in it',
  ]);
});
