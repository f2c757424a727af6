import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createProviderClient } from '../client/create-provider-client.ts';
import { CLIENT_OPTIONS } from '../options/option-names.ts';
import { READING_OPTIONS } from '../reading/fetch-balance.ts';
import { takeReading } from '../reading/take-reading.ts';
import { acme, acmeWith, respondWith } from '../test-support/acme.ts';
import { propertyRuns } from '../test-support/property-runs.ts';
import { DEFINITION_MEMBERS } from './definition-members.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/** Every option of ours, and what is looked up by name elsewhere. */
const OPTIONS = [
  ...CLIENT_OPTIONS,
  ...READING_OPTIONS,
  'Request params retryAfterMs problem hint FUELGAUGE_ACME_BASE_URL ACME_API_KEY',
];
/** Every member of RequestInit, of openapi-fetch's options, and of other options that the platform reads. */
const PLATFORM =
  'method headers body referrer referrerPolicy mode credentials cache redirect integrity keepalive signal window duplex priority dispatcher parseAs bodySerializer querySerializer pathSerializer requestInitExt middleware fatal ignoreBOM once capture passive status statusText cause';
const NAMES = [
  ...new Set([...Object.values(DEFINITION_MEMBERS), ...OPTIONS, PLATFORM].join(' ').split(' ')),
];
/** What could change an amount, a destination or a verdict. */
const VALUES = [
  -2,
  'inverted',
  true,
  '/other',
  'https://evil.test',
  { at: '/balance', equals: 12.5 },
  'POST',
  'force-cache',
  AbortSignal.abort(),
  () => {
    throw new Error('called');
  },
];
const apiKey = 'key-123456';
const definitions: readonly ProviderDefinition[] = [
  acme,
  acmeWith({ auth: { query: 'key' }, errors: { rules: [{ text: 'never', kind: 'forbidden' }] } }),
  acmeWith({ request: {}, sentinel: { at: '/code', equals: 'ok' }, errors: {} }),
];

/** What an init says. Saying that there is nothing is no more than silence. */
const saidBy = (init: RequestInit) =>
  Object.entries(init)
    .filter(([name, value]) => value !== null && value !== 'about:client' && name !== 'signal')
    .map(([name]) => name)
    .sort();

interface Untyped {
  GET(path: string): Promise<{ data?: unknown; response: Response }>;
}

/** All that is seen of a reading and two calls: what was sent, and what came. */
async function observe(definition: ProviderDefinition, response: Response): Promise<unknown> {
  const { fetch, requests } = respondWith(response);
  const { durationMs: _, ...reading } = await takeReading(definition, {
    apiKey,
    fetch,
    env: {},
    maxRetries: 0,
  });
  const client = createProviderClient<Record<never, never>>()(definition, {
    apiKey,
    fetch,
    env: {},
    maxRetries: 0,
  });
  const balance = await client.getBalance({}).catch((error: unknown) => String(error));
  const { data, response: received } = await (client as unknown as Untyped).GET('/credits');
  const sent = requests.map(({ url, init }) => [
    url,
    saidBy(init),
    [init.method, init.cache, init.redirect, init.body ?? null],
    [...(init.headers as Headers)],
  ]);
  return { reading: { ...reading, fetchedAt: '' }, balance, data, status: received.status, sent };
}

const polluted = Object.prototype as Record<string, unknown>;
afterEach(() => {
  for (const name of NAMES) delete polluted[name];
});

test('what Object.prototype was given changes no reading, no call and no destination', async () => {
  const responses = [
    () => Response.json({ balance: 12.5, other: 99 }),
    () => Response.json({ message: 'no' }, { status: 503 }),
    () => new Response('\ufeff{"balance":12.5,"other":99}'),
  ];
  for (const definition of definitions)
    for (const respond of definition === acme ? responses : responses.slice(0, 1)) {
      const want = await observe(definition, respond());
      for (const name of NAMES)
        for (const value of VALUES) {
          const response = respond();
          polluted[name] = value;
          const got = await observe(definition, response).catch(
            (error: unknown) => `${name}: ${error}`,
          );
          delete polluted[name];
          expect(got, `${name} = ${String(value)}`).toEqual(want);
        }
    }
});

test('several at once change nothing either', async () => {
  const want = await observe(acme, Response.json({ balance: 12.5, other: 99 }));
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)),
      async (members) => {
        const response = Response.json({ balance: 12.5, other: 99 });
        const names = Object.keys(members);
        for (const name of names) polluted[name] = members[name];
        const got = await observe(acme, response).catch(String);
        for (const name of names) delete polluted[name];
        expect(got).toEqual(want);
      },
    ),
    propertyRuns(50),
  );
});

describe('a definition that cannot be used is a reading, never a TypeError', () => {
  const holdsItself: Record<string, unknown> = { ...acme };
  holdsItself['balance'] = { ...acme.balance, remaining: holdsItself };
  const endless: unknown[] = [];
  endless.push(endless);
  test.each([
    { name: 'holds itself', given: holdsItself },
    { name: 'holds an array that holds itself', given: { ...acme, errors: { rules: endless } } },
    {
      name: 'throws',
      given: Object.defineProperty({ ...acme }, 'path', {
        enumerable: true,
        get: () => {
          throw new Error('secret');
        },
      }),
    },
    {
      name: 'throws deep inside',
      given: {
        ...acme,
        balance: {
          ...acme.balance,
          get scale() {
            throw new Error('secret');
          },
        },
      },
    },
    {
      name: 'throws for its id',
      given: {
        ...acme,
        get id() {
          throw new Error('secret');
        },
      },
    },
    {
      name: 'is a proxy that refuses',
      given: new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('secret');
          },
          getOwnPropertyDescriptor: () => {
            throw new Error('secret');
          },
        },
      ),
    },
    { name: 'is null', given: null },
    { name: 'is missing', given: undefined },
    { name: 'is a text', given: 'acme' },
    { name: 'has no id', given: { ...acme, id: undefined } },
    { name: 'inherits all', given: Object.create(acme) as unknown },
    {
      name: 'misspells scale',
      given: { ...acme, balance: { ...acme.balance, scle: -2 } },
      says: 'scle',
    },
    { name: 'has a factor', given: { ...acme, factor: 0.01 }, says: 'factor' },
    {
      name: 'misspells a rule',
      given: { ...acme, errors: { rules: [{ text: 'a', knd: 'forbidden' }] } },
      says: 'knd',
    },
    { name: 'has a key for a name', given: { ...acme, sk_secret_0123456789: 'secret' } },
  ])('one that $name', async ({ given, says }) => {
    const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
    const definition = given as unknown as ProviderDefinition;
    const reading = await takeReading(definition, { apiKey, fetch });
    expect(reading).toMatchObject({
      status: 'error',
      error: { kind: 'invalid_config', reason: 'option', retryable: false },
    });
    expect(JSON.stringify(reading)).not.toContain('secret');
    if (says !== undefined) expect(JSON.stringify(reading)).toContain(says);
    const client = createProviderClient<Record<never, never>>()(definition, { apiKey, fetch });
    const thrown = { name: 'BalanceError', kind: 'invalid_config' };
    await expect(client.getBalance()).rejects.toMatchObject(thrown);
    await expect((client as unknown as Untyped).GET('/credits')).rejects.toMatchObject(thrown);
    expect(requests).toHaveLength(0);
  });
});

test.each([false, 0, '', 'signal', 7, {}, { aborted: false }])(
  'the signal %j is refused, nothing is sent',
  async (signal) => {
    const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
    const given = { signal: signal as unknown as AbortSignal };
    const refused = { kind: 'invalid_config', reason: 'option' };
    expect(await takeReading(acme, { apiKey, fetch, ...given })).toMatchObject({ error: refused });
    const client = createProviderClient<Record<never, never>>()(acme, { apiKey, fetch });
    await expect(client.getBalance(given)).rejects.toMatchObject(refused);
    const get = client as unknown as { GET(path: string, init: object): Promise<unknown> };
    await expect(get.GET('/credits', given)).rejects.toMatchObject(refused);
    expect(requests).toHaveLength(0);
  },
);

test('an option that throws is one account’s fault', async () => {
  const options = {
    get apiKey(): string {
      throw new Error('secret');
    },
  };
  const reading = await takeReading(acme, options);
  expect(reading).toMatchObject({ error: { kind: 'invalid_config', reason: 'option' } });
  expect(JSON.stringify(reading)).not.toContain('secret');
});

test('a variable is never a member that every object has', async () => {
  const { fetch } = respondWith(Response.json({ balance: 1 }));
  const definition = acmeWith({ keyVariables: ['constructor'] });
  expect(await takeReading(definition, { fetch, env: {} })).toMatchObject({
    error: { kind: 'missing_key', reason: 'empty' },
  });
});
