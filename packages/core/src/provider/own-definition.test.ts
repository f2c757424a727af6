import { expect, test } from 'vitest';
import { takeReading } from '../reading/take-reading.ts';
import { acme, respondWith } from '../test-support/acme.ts';
import type { ProviderDefinition } from './provider-definition.ts';

const { balance } = acme;
const other = { id: 'grant', relation: 'separate', remaining: '/grant' };
const ofBalance = (changes: object) => ({ balance: { ...balance, ...changes } });
const ofOther = (changes: object) => ofBalance({ others: [{ ...other, ...changes }] });
const ofRule = (changes: object) => ({
  errors: { codeAt: ['/code'], rules: [{ code: 1, kind: 'unauthorized', ...changes }] },
});
const ofRegion = (changes: object) => ({
  regions: { eu: { baseUrl: 'https://eu.acme.test', ...changes } },
});

/** As plain JavaScript gives it. */
async function read(changes: object) {
  const { fetch, requests } = respondWith(Response.json({ balance: 5, grant: 1 }));
  const definition = { ...acme, ...changes } as ProviderDefinition;
  const reading = await takeReading(definition, { apiKey: 'key-1', fetch, env: {} });
  return { reading, requests };
}

const UNITS = 'give a currency, as USD, or acme:credit';
const SCOPES = 'give key or user or workspace or organization or unknown';
const KINDS = /kind cannot be used: give missing_key or .* or aborted$/;

test.each([
  { given: ofBalance({ sign: 'invert' }), want: "definition's sign cannot be used: give inverted" },
  { given: ofBalance({ sign: true }), want: "definition's sign cannot be used: give inverted" },
  { given: ofBalance({ relation: 'owned' }), want: 'relation cannot be used: give cap or line' },
  { given: ofBalance({ relation: 'separate' }), want: 'relation cannot be used: give cap or line' },
  { given: ofBalance({ relation: null }), want: 'relation cannot be used: give cap or line' },
  {
    given: ofOther({ relation: 'x' }),
    want: 'relation cannot be used: give separate or part or cap or line',
  },
  { given: ofOther({ relation: 'Part' }), want: 'give separate or part or cap or line' },
  { given: ofOther({ sign: 'invert' }), want: 'give inverted' },
  { given: ofBalance({ scope: undefined }), want: `scope cannot be used: ${SCOPES}` },
  { given: ofBalance({ scope: 'planet' }), want: SCOPES },
  { given: ofBalance({ scope: 'toString' }), want: SCOPES },
  ...[
    'usd',
    'credit',
    'US',
    'USDC',
    '',
    ' USD',
    'acme:',
    'acme: credit',
    'acme:a\u001b[31m',
    'acme:a:b',
    5,
    null,
    true,
  ].flatMap((unit) => [
    { given: ofBalance({ unit }), want: `unit cannot be used: ${UNITS}` },
    { given: ofOther({ unit }), want: UNITS },
    { given: ofRegion({ unit }), want: UNITS },
    { given: ofBalance({ unit: { at: '/unit', words: { hour: unit } } }), want: UNITS },
  ]),
  { given: { auth: {} }, want: 'auth cannot be used: give header or query' },
  { given: { auth: { scheme: 'Bearer' } }, want: 'give header or query' },
  { given: { auth: { header: '' } }, want: 'give header or query' },
  { given: { auth: { query: 5 } }, want: 'give header or query' },
  {
    given: { auth: { header: 'Authorization', basic: 'user' } },
    want: 'give username or password',
  },
  {
    given: { parameters: { team: { in: 'body', variables: ['TEAM'] } } },
    want: 'give path or header or query or basic',
  },
  {
    given: { parameters: { team: { in: ['path', 'body'], variables: ['TEAM'] } } },
    want: 'give path or header or query or basic',
  },
  { given: ofRule({ kind: 'boom' }), want: KINDS },
  { given: ofRule({ kind: 'toString' }), want: KINDS },
  { given: ofRule({ kind: 5 }), want: KINDS },
  { given: ofRule({ reason: 'a\u001b[31m\n' }), want: 'reason cannot be used: give a word' },
  { given: ofRule({ reason: '' }), want: 'give a word' },
  { given: ofRule({ reason: 'x'.repeat(65) }), want: 'give a word' },
  { given: ofRule({ reason: 5 }), want: 'give a word' },
  { given: ofRegion({ baseUrl: 'http://evil.test' }), want: "definition's baseUrl cannot be used" },
  { given: { baseUrl: 'http://evil.test' }, want: "definition's baseUrl cannot be used" },
  { given: { baseUrl: undefined }, want: "definition's baseUrl cannot be used" },
])(
  'a definition with $given is refused, and says what may stand there',
  async ({ given, want }) => {
    const { reading, requests } = await read(given);
    expect(reading).toMatchObject({
      status: 'error',
      error: { kind: 'invalid_config', retryable: false, message: expect.stringMatching(want) },
    });
    expect(requests).toHaveLength(0);
  },
);

test.each([
  ofBalance({ sign: 'inverted' }),
  ofBalance({ relation: 'cap' }),
  ofBalance({ unit: 'EUR' }),
  ofBalance({ unit: 'acme:api-credit_2' }),
  ofOther({}),
  ofOther({ relation: 'line', unit: 'acme:token' }),
  ofRegion({ unit: 'CNY' }),
  ofRule({ reason: 'no-such.code_2' }),
  { auth: { query: 'key' } },
  { auth: { header: 'Authorization', scheme: 'Basic', basic: 'username' } },
  { parameters: { team: { in: ['header', 'query'], variables: ['TEAM'], optional: true } } },
])('a definition with %j is read', async (given) => {
  expect((await read(given)).reading).toMatchObject({ status: 'ok' });
});

test('a base URL of a definition is not looked at where another one is given', async () => {
  const { fetch } = respondWith(Response.json({ balance: 5 }));
  const definition = { ...acme, baseUrl: 'soon', ...ofRegion({}) };
  const options = { apiKey: 'key-1', fetch, baseUrl: 'https://proxy.test' };
  expect(await takeReading(definition, options)).toMatchObject({ status: 'ok' });
});
