import { expect, test } from 'vitest';
import {
  BalanceError,
  createFuelGauge,
  type EnsureOptions,
  type FuelGaugeOptions,
  getBalances,
  type ReadOptions,
} from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';

const SECRET = 'sk-live-4f9a8b7c6d5e';
const healthy = defineAcme('healthy');
const vendor = () => createVendor(() => createResponse({ credits: 12 }));
const { fetch } = vendor();
const env = { ACME_API_KEY: 'k', HEALTHY_API_KEY: 'k' };

const throwing = (...names: readonly string[]): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          enumerable: true,
          get: () => {
            throw new Error(SECRET);
          },
        },
      ]),
    ),
  );
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const hostile = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new TypeError(SECRET);
    },
    get: () => {
      throw new TypeError(SECRET);
    },
    has: () => {
      throw new TypeError(SECRET);
    },
  },
);

/** Refused as what it is: nothing but `invalid_config`, and nothing of what was given is quoted. */
async function expectRefused(call: () => unknown): Promise<void> {
  const failure: unknown = await (async () => call())().then(
    () => 'not refused',
    (error: unknown) => error,
  );
  expect(BalanceError.isInstance(failure), String(failure)).toBe(true);
  expect(failure).toMatchObject({ kind: 'invalid_config' });
  expect(JSON.stringify(failure)).not.toContain(SECRET);
}

/** Three places, and nothing in the middle. */
const withHole = (first: unknown, last: unknown) =>
  Object.assign(new Array(3), { 0: first, 2: last });
const withAccounts = (accounts: unknown) => ({ providers: [acme, healthy], accounts });
const withAccount = (account: object) => withAccounts([{ provider: 'acme', ...account }]);

test.each<{ name: string; given: unknown }>([
  { name: 'a getter that throws', given: throwing('accounts') },
  { name: 'a limit that throws', given: throwing('timeoutMs') },
  { name: 'a proxy that throws', given: hostile },
  { name: 'a revoked proxy', given: revoked({}) },
  { name: 'a function', given: () => {} },
  { name: 'text', given: SECRET },
  { name: 'accounts that are a revoked proxy', given: withAccounts(revoked([])) },
  {
    name: 'a hole in accounts',
    given: withAccounts(withHole({ provider: 'acme' }, { provider: 'healthy' })),
  },
  { name: 'nothing but holes', given: withAccounts(new Array(2)) },
  { name: 'a hole in providers', given: { providers: withHole(acme, healthy) } },
  { name: 'an account that throws', given: withAccounts([throwing('provider')]) },
  { name: 'an account that is a hostile proxy', given: withAccounts([hostile]) },
  { name: 'an account that is a symbol', given: withAccounts([Symbol(SECRET)]) },
  { name: 'headers that throw', given: withAccount({ headers: throwing('x') }) },
  { name: 'a provider that is a symbol', given: withAccount({ provider: Symbol('acme') }) },
  { name: 'a label that is a symbol', given: withAccount({ account: Symbol('a') }) },
  { name: 'a key that is a symbol', given: withAccount({ apiKey: Symbol('k') }) },
  { name: 'a limit that is a symbol', given: { timeoutMs: Symbol('5') } },
  { name: 'a limit that is a bigint', given: { maxRetries: 2n } },
  { name: 'a definition whose id throws', given: { providers: [throwing('id', 'keyVariables')] } },
  { name: 'a definition that is a hostile proxy', given: { providers: [hostile] } },
  { name: 'a key in place of a provider', given: withAccount({ provider: SECRET }) },
  { name: 'a key in place of a member', given: withAccount({ [SECRET]: 1 }) },
  { name: 'a key in place of an option', given: { [SECRET]: true } },
])('$name: refused by createFuelGauge and getBalances', async ({ given }) => {
  await expectRefused(() => createFuelGauge(given as FuelGaugeOptions));
  await expectRefused(() => getBalances(given as FuelGaugeOptions));
});

test.each<{ name: string; given: unknown }>([
  { name: 'a getter that throws', given: throwing('maxAgeMs') },
  { name: 'a signal that throws', given: throwing('signal') },
  { name: 'a hostile proxy', given: hostile },
  { name: 'a signal that is false', given: { signal: false } },
  { name: 'a signal that is 0', given: { signal: 0 } },
  { name: 'a signal that is empty', given: { signal: '' } },
  { name: 'a signal that is a symbol', given: { signal: Symbol('s') } },
  { name: 'a signal that is a hostile proxy', given: { signal: hostile } },
  { name: 'a misspelt member', given: { maxAgeMS: 5 } },
])('$name: refused call by call', async ({ given }) => {
  const gauge = createFuelGauge({ providers: [acme], env, fetch });
  const options = given as ReadOptions;
  await expectRefused(() => gauge.read(options));
  await expectRefused(() => gauge.stream(options).next());
  await expectRefused(() => gauge.ensure(options as EnsureOptions));
});

const acmeWith = (members: object): unknown => ({ ...acme, ...members });
const itself: Record<string, unknown> = { ...acme };
itself['balance'] = itself;
const holdsUnit: Record<string, unknown> = { remaining: '/credits', scope: 'unknown' };
holdsUnit['unit'] = holdsUnit;

test.each<{ name: string; given: unknown }>([
  { name: 'holds itself', given: itself },
  { name: 'holds itself as its unit', given: acmeWith({ balance: holdsUnit }) },
  { name: 'holds itself as its errors', given: acmeWith({ errors: itself }) },
  {
    name: 'throws for its balance',
    given: Object.defineProperties(
      { ...acme },
      Object.getOwnPropertyDescriptors(throwing('balance')),
    ),
  },
  {
    name: 'throws for its server',
    given: Object.defineProperties(
      { ...acme },
      Object.getOwnPropertyDescriptors(throwing('baseUrl')),
    ),
  },
  {
    name: 'throws for its auth',
    given: Object.defineProperties({ ...acme }, Object.getOwnPropertyDescriptors(throwing('auth'))),
  },
  {
    name: 'throws for its path',
    given: Object.defineProperties({ ...acme }, Object.getOwnPropertyDescriptors(throwing('path'))),
  },
  { name: 'has hostile parts', given: acmeWith({ balance: hostile, auth: hostile }) },
  {
    name: 'has a hostile loader',
    given: { id: 'acme', keyVariables: ['ACME_API_KEY'], load: hostile },
  },
  {
    name: 'has symbols for keys',
    given: acmeWith({ keyVariables: [Symbol('k'), 'ACME_API_KEY'] }),
  },
  { name: 'has no server', given: acmeWith({ baseUrl: Symbol('s') }) },
  {
    name: 'is loaded as a hostile proxy',
    given: { id: 'acme', keyVariables: ['ACME_API_KEY'], load: async () => revoked({}) },
  },
])('a definition that $name costs no other account its reading', async ({ given }) => {
  const gauge = createFuelGauge({
    providers: [given as typeof acme, healthy],
    env,
    fetch,
    timeoutMs: 2000,
  });
  const { readings, totals } = await gauge.read();
  expect(readings).toMatchObject([{ provider: 'acme' }, { provider: 'healthy', status: 'ok' }]);
  const [odd] = readings;
  if (odd?.status === 'error')
    expect(odd.error.kind).toMatch(/^(invalid_config|invalid_response)$/);
  expect(totals).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ unit: 'healthy:credit' })]),
  );
  const streamed: string[] = [];
  for await (const { provider } of gauge.stream()) streamed.push(provider);
  expect(streamed.toSorted()).toEqual(['acme', 'healthy']);
  expect(await gauge.ensure({ provider: 'healthy', atLeast: '1' })).toMatchObject({
    remaining: '12',
  });
  const failure = await gauge
    .ensure({ provider: 'acme', atLeast: '1' })
    .catch((error: unknown) => error);
  expect(failure).not.toBeInstanceOf(TypeError);
  expect(JSON.stringify([readings, failure])).not.toContain(SECRET);
});

test('options that change between two looks are looked at once', async () => {
  const looks: string[] = [];
  const changing = (values: Record<string, unknown>): object =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          {
            enumerable: true,
            get: () => {
              const isFirst = !looks.includes(name);
              looks.push(name);
              return isFirst ? value : Symbol(SECRET);
            },
          },
        ]),
      ),
    );
  const account = changing({
    provider: 'acme',
    account: 'a',
    apiKey: 'k1',
    pool: 'ours',
    baseUrl: 'https://proxy.test',
  });
  const { requests, fetch } = vendor();
  const gauge = createFuelGauge(
    changing({
      accounts: [account],
      providers: [acme],
      fetch,
      timeoutMs: 1000,
      maxRetries: 0,
    }) as FuelGaugeOptions,
  );
  expect(await gauge.read(changing({ maxAgeMs: 0 }) as ReadOptions)).toMatchObject({
    complete: true,
  });
  await gauge
    .ensure(changing({ atLeast: '1', unit: 'acme:credit' }) as EnsureOptions)
    .catch(() => {});
  expect(requests[0]).toMatchObject({ endpoint: 'proxy.test/credits', key: 'k1' });
  expect(new Set(looks).size).toBe(looks.length);
});

test.each([
  {
    given: { timeoutMS: 5 },
    want: 'options has an unknown member "timeoutMS": did you mean timeoutMs?',
  },
  {
    given: { timeout: 5 },
    want: 'options has an unknown member "timeout": did you mean timeoutMs?',
  },
  { given: { maxretries: 1 }, want: 'did you mean maxRetries?' },
  { given: { cache: 1 }, want: 'options has an unknown member "cache": known are timeoutMs' },
  { given: { signal: AbortSignal.abort() }, want: 'options has an unknown member "signal"' },
  {
    given: withAccount({ apikey: 'k' }),
    want: 'accounts[0] has an unknown member "apikey": did you mean apiKey?',
  },
  { given: withAccount({ baseURL: 'k' }), want: 'did you mean baseUrl?' },
  {
    given: withAccount({ 'sk-live-1': 1 }),
    want: 'accounts[0] has an unknown member: known are provider',
  },
  {
    given: withAccount({ constructor: 1 }),
    want: 'accounts[0] has an unknown member "constructor"',
  },
])('$given: $want', async ({ given, want }) => {
  expect(() => createFuelGauge(given as FuelGaugeOptions)).toThrow(want);
});
