import type { Balance } from '@fuelgauge/core';
import type { EmulationOptions } from '@fuelgauge/core/testing';
import { describe, expect, test } from 'vitest';
import { KEY, type Kind, number, plain, readFrom, text } from '../test-support/kinds-of-vendors.ts';

describe('where the key goes', () => {
  test.each<{ kind: string; given: Partial<Kind>; header?: string; search?: string }>([
    {
      kind: 'a word of its own before the key',
      given: {
        scheme: { type: 'apiKey', in: 'header', name: 'Authorization' },
        key: { scheme: 'Token' },
      },
      header: `Token ${KEY}`,
    },
    {
      kind: 'no word, said on purpose',
      given: {
        scheme: { type: 'apiKey', in: 'header', name: 'Authorization' },
        key: { scheme: 'none' },
      },
      header: KEY,
    },
    {
      kind: 'HTTP Basic, the key as username',
      given: { scheme: { type: 'http', scheme: 'basic' }, key: { basic: 'username' } },
      header: `Basic ${btoa(`${KEY}:`)}`,
    },
    {
      kind: 'HTTP Basic, the key as password',
      given: { scheme: { type: 'http', scheme: 'Basic' }, key: { basic: 'password' } },
      header: `Basic ${btoa(`:${KEY}`)}`,
    },
    {
      kind: 'the query',
      given: { scheme: { type: 'apiKey', in: 'query', name: 'api_key' } },
      search: `?${new URLSearchParams({ api_key: KEY })}`,
    },
  ])('$kind', async ({ given, header = null, search = '' }) => {
    const { reading, request } = await readFrom({ ...plain, ...given });
    expect(reading).toMatchObject({ status: 'ok', balance: { remaining: '12.5' } });
    expect(request?.headers.get('authorization')).toBe(header);
    expect(new URL(request?.url ?? '').search).toBe(search);
    const refused = await readFrom({ ...plain, ...given }, { apiKey: 'another' });
    expect(refused.reading).toMatchObject({ status: 'error', error: { kind: 'unauthorized' } });
  });
});

test('what the operation requires beside the key is said as data', async () => {
  const { reading, request } = await readFrom({
    ...plain,
    parameters: [
      {
        name: 'X-Api-Version',
        in: 'header',
        required: true,
        schema: { type: 'string', enum: ['2', '3'] },
      },
      { name: 'view', in: 'query', required: true, schema: text },
    ],
    scheme: { type: 'apiKey', in: 'query', name: 'key' },
    request: { headers: { 'x-api-version': '3' }, query: { view: 'the whole' } },
  });
  expect(reading.status).toBe('ok');
  expect(request?.headers.get('x-api-version')).toBe('3');
  expect(Object.fromEntries(new URL(request?.url ?? '').searchParams)).toEqual({
    view: 'the whole',
    key: KEY,
  });
});

test('a value of the account that the vendor wants in two places is given once', async () => {
  const kind: Kind = {
    ...plain,
    parameters: [{ name: 'X-Account', in: 'header', required: true, schema: text }],
    scheme: { type: 'http', scheme: 'basic' },
    key: { basic: 'password' },
    values: { 'X-Account': { in: ['header', 'basic'], variables: ['ACME_ACCOUNT'] } },
  };
  const env = { ACME_ACCOUNT: 'AC1' };
  const { reading, request } = await readFrom(kind, {}, env);
  expect(reading.status).toBe('ok');
  expect(request?.headers.get('x-account')).toBe('AC1');
  expect(request?.headers.get('authorization')).toBe(`Basic ${btoa(`AC1:${KEY}`)}`);
  const without = await readFrom(kind);
  expect([without.reading, without.request]).toMatchObject([
    { error: { kind: 'invalid_config', reason: 'parameter' } },
    undefined,
  ]);
});

describe('what is left', () => {
  test.each<{ kind: string; given: Kind; options?: EmulationOptions; want: Partial<Balance> }>([
    ...[
      { unit: 'cents', scale: -2, onTheWire: 1234, remaining: '12.34' },
      { unit: 'ten-thousandths', scale: -4, onTheWire: 1234, remaining: '0.1234' },
      { unit: 'micro-units', scale: -6, onTheWire: 1234, remaining: '0.001234' },
      { unit: 'nano-units', scale: -9, onTheWire: 1234, remaining: '0.000001234' },
    ].map(({ unit, scale, onTheWire, remaining }) => ({
      kind: unit,
      given: {
        properties: { left: { type: 'integer' } },
        balance: { remaining: '/left', unit: 'USD', scale },
        example: { left: onTheWire },
      },
      want: { remaining, unit: 'USD' },
    })),
    {
      kind: 'decimal text',
      given: { ...plain, properties: { left: text }, example: { left: '12.50' } },
      want: { remaining: '12.5' },
    },
    {
      kind: 'text or a number: text',
      given: {
        ...plain,
        properties: { left: { type: ['string', 'number'] } },
        example: { left: '12.50' },
      },
      want: { remaining: '12.5' },
    },
    {
      kind: 'text or a number: a number',
      given: { ...plain, properties: { left: { anyOf: [text, number] } } },
      want: { remaining: '12.5' },
    },
    {
      kind: 'null is unlimited',
      given: {
        properties: { left: { type: ['number', 'null'] } },
        balance: { remaining: '/left', unlimited: { at: '/left', equals: null } },
        example: { left: null },
      },
      want: { remaining: 'Infinity', total: null },
    },
    {
      kind: 'a magic number is unlimited, of the total too',
      given: {
        properties: { left: number, all: number },
        balance: { remaining: '/left', total: '/all', unlimited: { at: '/left', equals: -1 } },
        example: { left: -1, all: -1 },
      },
      want: { remaining: 'Infinity', total: null },
    },
    {
      kind: 'a flag says unlimited',
      given: {
        properties: { left: number, unlimited: { type: 'boolean' } },
        balance: { remaining: '/left', unlimited: { at: '/unlimited', equals: true } },
        example: { left: 0, unlimited: true },
      },
      want: { remaining: 'Infinity' },
    },
    {
      kind: 'a flag that does not',
      given: {
        properties: { left: number, unlimited: { type: 'boolean' } },
        balance: { remaining: '/left', unlimited: { at: '/unlimited', equals: true } },
        example: { left: 0, unlimited: true },
      },
      options: { balance: '7' },
      want: { remaining: '7' },
    },
    {
      kind: 'a limit less what is used, to the last digit',
      given: {
        properties: { limit: number, used: number },
        balance: { remaining: '/limit', minus: '/used', unit: 'USD', scale: -2 },
        example: { limit: 0.3, used: 0.1 },
      },
      want: { remaining: '0.002', unit: 'USD' },
    },
    {
      kind: 'an overdrawn limit',
      given: {
        properties: { limit: number, used: number },
        balance: { remaining: '/limit', minus: '/used' },
        example: { limit: 10, used: 12.5 },
      },
      want: { remaining: '-2.5' },
    },
    {
      kind: 'an inverted sign',
      given: {
        ...plain,
        balance: { remaining: '/left', sign: 'inverted' },
        example: { left: -12.5 },
      },
      want: { remaining: '12.5' },
    },
    {
      kind: 'a currency that the response names',
      given: {
        properties: { left: number, currency: text },
        balance: { remaining: '/left', unit: { at: '/currency' } },
        example: { left: 5, currency: 'eur' },
      },
      want: { remaining: '5', unit: 'EUR' },
    },
    {
      kind: "a unit that the response names by the vendor's own word",
      given: {
        properties: { left: number, in: text },
        balance: { remaining: '/left', unit: { at: '/in', words: { hours: 'hour' } } },
        example: { left: 5, in: 'hours' },
      },
      want: { remaining: '5', unit: 'acme:hour' },
    },
    {
      kind: 'one of several balances: the pointer chooses',
      given: {
        properties: {
          pools: { type: 'array', items: { type: 'object', properties: { left: number } } },
        },
        balance: { remaining: '/pools/1/left' },
        example: { pools: [{ left: 1 }, { left: 2 }] },
      },
      want: { remaining: '2' },
    },
  ])('$kind', async ({ given, options, want }) => {
    const { reading } = await readFrom(given, options);
    expect(reading).toMatchObject({ status: 'ok', balance: want });
  });
});

test.each(['0', '-5.25', '7189.245', 'Infinity'])(
  'the emulation can be asked for %s, whatever the kind',
  async (balance) => {
    const { reading } = await readFrom(
      {
        properties: { limit: { type: ['number', 'null'] }, used: number, currency: text },
        balance: {
          remaining: '/limit',
          minus: '/used',
          sign: 'inverted',
          scale: -3,
          unlimited: { at: '/limit', equals: null },
          unit: { at: '/currency' },
        },
        example: { limit: null, used: 4 },
      },
      { balance },
    );
    expect(reading).toMatchObject({ status: 'ok', balance: { remaining: balance, unit: 'USD' } });
  },
);

test.each<{ kind: string; body: string; given: Kind; want: string }>([
  {
    kind: 'null that nobody declared',
    body: '{"left":null}',
    given: plain,
    want: 'balance_not_a_number',
  },
  {
    kind: 'a limit whose use is not told',
    body: '{"limit":10}',
    given: {
      properties: { limit: number, used: number },
      balance: { remaining: '/limit', minus: '/used' },
    },
    want: 'balance_not_a_number',
  },
  ...['"credits"', 'null', '978', '""'].map((currency) => ({
    kind: `the currency ${currency}`,
    body: `{"left":1,"currency":${currency}}`,
    given: {
      properties: { left: number, currency: text },
      balance: { remaining: '/left', unit: { at: '/currency' } },
    },
    want: 'not_a_currency',
  })),
])('$kind is not a balance', async ({ body, given, want }) => {
  const { reading } = await readFrom(given, { reply: { status: 200, body } });
  expect(reading).toMatchObject({
    status: 'error',
    error: { kind: 'invalid_response', reason: want },
  });
});

test('neither the key nor what is personal in a response is in the result', async () => {
  const { reading } = await readFrom({
    properties: {
      left: number,
      owner: { type: 'object', properties: { email: text } },
      api_key: text,
    },
    balance: { remaining: '/left' },
    scheme: { type: 'apiKey', in: 'query', name: 'api_key' },
    example: { left: 5, owner: { email: 'jo@acme.example' }, api_key: KEY },
  });
  expect(reading.status).toBe('ok');
  for (const secret of [KEY, encodeURIComponent(KEY), 'jo@acme.example'])
    expect(JSON.stringify(reading)).not.toContain(secret);
});

test('a catalog without a unit, where only the response knows it', async () => {
  const { packages } = await readFrom({
    properties: { left: number, currency: text },
    balance: { remaining: '/left', unit: { at: '/currency' } },
    example: { left: 5, currency: 'EUR' },
  });
  expect(packages.get('packages/registry/src/catalog.gen.ts')).toContain('unit: null,');
  expect(packages.get('packages/providers/acme/README.md')).toContain(
    '| Unit | the currency that the reply names |',
  );
});
