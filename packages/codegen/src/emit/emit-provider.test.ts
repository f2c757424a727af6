import { describe, expect, test } from 'vitest';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { acmeMeaning, changed, specFiles } from '../test-support/acme-spec.ts';
import { compile } from '../test-support/compile.ts';
import { emitProvider } from './emit-provider.ts';
import { emitSchema } from './emit-schema.ts';

const meaning = changed(acmeMeaning, (copy) =>
  Object.assign(copy.balance, { total: '/left', scale: -2 }),
);
const spec = resolveSpec('acme', specFiles({ meaning }));
const schema = await emitSchema(spec);
const provider = emitProvider(spec);
const check = (code: string): string[] =>
  compile(
    new Map([
      ['provider.ts', code],
      ['schema.ts', schema],
    ]),
  );

test('a definition is data, and nothing that is the default', () => {
  expect(provider).toBe(`// @generated from specs/acme by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credits';

/** The vendor as data: for \`readBalance\` of \`@fuelgauge/core\`, and for gauges of \`@fuelgauge/balances/bare\`. */
export const acme: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.example/v1',
  path: '/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: {
    remaining: '/left',
    unit: 'acme:credit',
    scale: -2,
    integer: true,
    total: '/left',
    lastTopUpAt: '/bought_at',
    scope: 'user',
    pool: '/pool/id',
  },
  sentinel: { at: '/state', equals: 'fine' },
  errors: { codeAt: ['/code'], retryAfterSecondsAt: '/wait', rules: [{ code: 'no_key', kind: 'unauthorized' }] },
});
`);
});

describe('what is misspelt does not compile', () => {
  test('the definition as emitted does', () => {
    expect(check(provider)).toEqual([]);
  });

  test.each([
    { field: 'path', given: "path: '/credits'", want: "path: '/credit'" },
    { field: 'remaining', given: "remaining: '/left'", want: "remaining: '/letf'" },
    {
      field: 'remaining that is no amount',
      given: "remaining: '/left'",
      want: "remaining: '/pool'",
    },
    {
      field: 'an alternative',
      given: "remaining: '/left'",
      want: "remaining: ['/left', '/data/left']",
    },
    { field: 'total', given: "total: '/left'", want: "total: '/let'" },
    { field: 'lastTopUpAt', given: "'/bought_at'", want: "'/bougth_at'" },
    { field: 'lastTopUpAt that is no text', given: "'/bought_at'", want: "'/left'" },
    { field: 'pool', given: "'/pool/id'", want: "'/pool/ids'" },
    { field: 'sentinel', given: "at: '/state'", want: "at: '/status'" },
    { field: 'codeAt', given: "'/code'", want: "'/error'" },
    { field: 'retryAfterSecondsAt', given: "'/wait'", want: "'/waits'" },
    { field: 'kind', given: "kind: 'unauthorized'", want: "kind: 'unauthorised'" },
  ])('$field: $want', ({ given, want }) => {
    expect(provider).toContain(given);
    expect(check(provider.replace(given, want))).toEqual([
      expect.stringMatching(/^provider\.ts: .*not assignable/),
    ]);
  });
});
