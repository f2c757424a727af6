import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listenOnLoopback } from '../support/loopback.ts';
import { runExample, startExample } from '../support/run-example.ts';
import { type SourceSandbox, startSourceSandbox } from '../support/source-sandbox.ts';

let sandbox: SourceSandbox;
beforeAll(async () => {
  sandbox = await startSourceSandbox();
});
afterAll(() => sandbox?.close());
beforeEach(() => Promise.all(catalog.map(({ id }) => sandbox.set(id, 'fault=none'))));

describe('node-script', () => {
  test('shows every balance', async () => {
    const { exitCode, output } = await runExample('node-script/show-balances.ts', sandbox.env);
    expect(exitCode).toBe(0);
    expect(
      output.split('\n').filter((line) => /^(\S+) +\S*\d/.test(line) && !line.startsWith('total')),
    ).toHaveLength(catalog.length);
    expect(output).toMatch(/^you +\$7,189\.24$/m);
    expect(output).toMatch(/^total +[\d.]+ USD$/m); // of every vendor that counts dollars
    expect(output).toMatch(/^total +247 clado:credit$/m);
  });

  test('says what failed, and ends as the command line does', async () => {
    await sandbox.set('clado', 'fault=401');
    const { exitCode, output } = await runExample('node-script/show-balances.ts', sandbox.env);
    expect({ exitCode, output }).toEqual({
      exitCode: 69,
      output: expect.stringContaining('check CLADO_API_KEY'),
    });
  });
});

describe('cron-job', () => {
  const received: unknown[] = [];
  let answer = 204;
  let webhook: Awaited<ReturnType<typeof listenOnLoopback>>;
  beforeAll(async () => {
    webhook = await listenOnLoopback(async (request, response) => {
      received.push(JSON.parse((await request.toArray()).join('')));
      response.writeHead(answer).end();
    });
  });
  afterAll(() => webhook?.close());

  async function runJob(): Promise<{ exitCode: number; posted: unknown[] }> {
    received.length = 0;
    const env = { ...sandbox.env, WEBHOOK_URL: webhook.url };
    const { exitCode } = await runExample('cron-job/post-when-low.ts', env);
    return { exitCode, posted: [...received] };
  }

  test.each([
    { title: 'there is enough', clado: 'balance=500', you: 'balance=5', want: [] },
    {
      title: 'two accounts are low',
      clado: 'balance=499',
      you: 'balance=4.999',
      want: [{ text: 'clado/default is down to 499 credit\nyou/default is down to $4.99' }],
    },
    {
      title: 'nobody knows',
      clado: 'fault=401',
      you: 'balance=5',
      want: [{ text: '[clado] the vendor rejected the API key (401): check CLADO_API_KEY' }],
    },
  ])('$title', async ({ clado, you, want }) => {
    await Promise.all(catalog.map(({ id }) => sandbox.set(id, 'balance=500')));
    await Promise.all([sandbox.set('clado', clado), sandbox.set('you', you)]);
    expect(await runJob()).toEqual({ exitCode: 0, posted: want });
  });

  test('a warning that does not arrive fails the job', async () => {
    await sandbox.set('clado', 'balance=1');
    answer = 500;
    expect(await runJob()).toMatchObject({ exitCode: 1, posted: [expect.anything()] });
  });
});

test('custom-provider', async () => {
  const keys: unknown[] = [];
  const acme = await listenOnLoopback(({ url, headers }, response) => {
    keys.push(headers.authorization);
    response.writeHead(url === '/v1/wallet' ? 200 : 404).end('{"wallet":{"left":1234.5}}');
  });
  const env = { ACME_API_KEY: 'acme-key', FUELGAUGE_ACME_BASE_URL: acme.url };
  const { exitCode, output } = await runExample('custom-provider/show-acme.ts', env);
  await acme.close();
  expect({ exitCode, output, keys }).toEqual({
    exitCode: 0,
    output: 'acme €12.34\n',
    keys: ['Bearer acme-key'],
  });
});

test('hono-endpoint', async () => {
  const server = startExample('hono-endpoint/server.ts', { ...sandbox.env, PORT: '0' });
  try {
    const [address] = await once(
      createInterface({ input: server.stdout ?? process.stdin }),
      'line',
    );
    const response = await fetch(String(address));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      complete: true,
      readings: catalog.map(({ id }) => ({ provider: id })),
    });
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});

test('own-loop', async () => {
  const worker = startExample('own-loop/main.ts', sandbox.env);
  const [line] = await once(createInterface({ input: worker.stdout ?? process.stdin }), 'line');
  worker.kill('SIGTERM');
  const [exitCode] = await once(worker, 'exit');
  expect({ line, exitCode }).toEqual({ line: 'did the jobs of this minute', exitCode: 0 });
});
