import { expect, test } from 'vitest';
import { createFuelGauge, getBalances } from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';

const globex = defineAcme('globex', { unit: 'USD' });
const good = () => createVendor(() => createResponse({ credits: 12 }));

test('without accounts, every provider whose variable is set is read, and a blank one is an error', async () => {
  const { requests, fetch } = good();
  const env = { GLOBEX_KEY: 'g-key', ACME_API_KEY: 'a-key', HOOLI_API_KEY: '' };
  const report = await getBalances({ providers: [acme, globex, defineAcme('hooli')], env, fetch });
  expect(requests.map(({ endpoint, key }) => [endpoint, key])).toEqual([
    ['acme.test/credits', 'a-key'],
    ['globex.test/credits', 'g-key'],
  ]);
  expect(report).toMatchObject({
    schema: 'fuelgauge.report/1',
    complete: false,
    readings: [
      {
        provider: 'acme',
        account: 'default',
        status: 'ok',
        attempts: 1,
        balance: { remaining: '12' },
      },
      { provider: 'globex', account: 'default', status: 'ok', attempts: 1 },
      { provider: 'hooli', status: 'error', error: { kind: 'missing_key', reason: 'empty' } },
    ],
    totals: [{ unit: 'acme:credit', remaining: '12', accounts: 1 }, { unit: 'USD' }],
  });
  expect(Date.parse(report.fetchedAt)).toBeGreaterThanOrEqual(Date.now() - 1000);
});

test('keys that appear in the environment later are found by the next read', async () => {
  const env: Record<string, string> = {};
  const gauge = createFuelGauge({ providers: [acme], env, fetch: good().fetch });
  expect(await gauge.read()).toMatchObject({ complete: false, readings: [], totals: [] });
  env['ACME_API_KEY'] = 'a-key';
  expect((await gauge.read()).readings).toHaveLength(1);
});

test('a provider without an account to read is never loaded', async () => {
  const load = () => Promise.reject(new Error('must not be loaded'));
  const idle = { id: 'idle', keyVariables: ['IDLE_API_KEY'], load } as const;
  const env = { ACME_API_KEY: 'a-key' };
  expect(await getBalances({ providers: [acme, idle], env, fetch: good().fetch })).toMatchObject({
    complete: true,
  });
});

test('an account is reached by its own key, server, headers and pool', async () => {
  const { requests, fetch } = good();
  const account = { apiKey: async () => 'b-key', baseUrl: 'https://proxy.test/acme', pool: 'ours' };
  const report = await getBalances({
    providers: [acme],
    accounts: [{ provider: 'acme', account: 'b', ...account, headers: { 'x-team': 'b' } }],
    env: { ACME_API_KEY: 'a-key' },
    fetch,
  });
  expect(requests).toMatchObject([{ endpoint: 'proxy.test/acme/credits', key: 'b-key' }]);
  expect(report.readings).toMatchObject([{ account: 'b', balance: { poolId: 'ours' } }]);
});

test('later changes to the options have no effect', async () => {
  const { requests, fetch } = good();
  const accounts = [{ provider: 'acme', apiKey: 'first' }];
  const options = { providers: [acme], accounts, fetch };
  const gauge = createFuelGauge(options);
  accounts.push({ provider: 'acme', apiKey: 'second' });
  Object.assign(accounts[0] ?? {}, { apiKey: 'third', provider: 'globex' });
  options.fetch = () => Promise.reject(new Error('replaced'));
  await gauge.read();
  expect(requests.map(({ key }) => key)).toEqual(['first']);
});

test('a failed account is a reading, and the others are unaffected', async () => {
  const { fetch } = createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? createResponse('', 401) : createResponse({ credits: 5 }),
  );
  const env = { ACME_API_KEY: 'a-key', GLOBEX_API_KEY: 'g-key' };
  expect(await getBalances({ providers: [acme, globex], env, fetch })).toMatchObject({
    complete: false,
    readings: [
      { provider: 'acme', status: 'error', error: { kind: 'unauthorized', status: 401 } },
      { provider: 'globex', status: 'ok' },
    ],
    totals: [{ unit: 'USD', remaining: '5', complete: true }],
  });
});

test('accounts of one pool count once, with a warning when their amounts differ', async () => {
  const { fetch } = createVendor(({ key }) =>
    createResponse({ credits: key === 'a' ? 10 : 9, pool: 'org-1' }),
  );
  const accounts = ['a', 'b'].map((account) => ({ provider: 'acme', account, apiKey: account }));
  const report = await getBalances({
    providers: [defineAcme('acme', { hasPool: true })],
    accounts,
    fetch,
  });
  expect(report.totals).toMatchObject([{ accounts: 2, complete: true, overlap: 'none' }]);
  expect(report.readings.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    ['pool_moving'],
    ['pool_moving'],
  ]);
  expect(JSON.stringify(report)).not.toContain('org-1');
});

test('one reader cannot change the readings of another', async () => {
  const gauge = createFuelGauge({
    providers: [acme],
    env: { ACME_API_KEY: 'k' },
    fetch: good().fetch,
    maxAgeMs: 1000,
  });
  const [reading] = (await gauge.read()).readings;
  expect(() =>
    Object.assign((reading as { balance: object }).balance, { remaining: '999' }),
  ).toThrow(TypeError);
  expect((await gauge.read()).readings).toMatchObject([{ balance: { remaining: '12' } }]);
});
