import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';
import { guessUnit } from './guess-unit.ts';

interface Row extends Partial<MadeUpVendor> {
  readonly body?: Json;
  readonly said?: string;
}

const draft = ({ body = { balance: 5 }, said, ...vendor }: Row) =>
  draftVendor({ body, ...(said !== undefined && { words: { '/balance': said } }), ...vendor });

describe('a currency is the one that the words name', () => {
  test.each<Row & { unit: string | object }>([
    { said: 'Balance in Hong Kong dollars', unit: 'HKD' },
    { said: 'Balance in SGD (Singapore dollars)', unit: 'SGD' },
    { said: 'Balance in NZ$', unit: 'NZD' },
    { said: 'Balance in CHF', unit: 'CHF' },
    { said: 'Balance in BRL', unit: 'BRL' },
    { body: { balance_sek: 5 }, unit: 'SEK' },
    { body: { balance: 5, currency: { code: 'USD' } }, unit: { at: '/currency/code' } },
    { body: { balance: 5, unit: 'USD' }, unit: { at: '/unit' } },
    { body: { balance: 5, unit: 'credits' }, unit: 'credit' },
    { body: { balance: 5, unit: 'tokens' }, unit: 'token' },
    { said: 'In EUR', body: { balance: 5, currency: '€' }, unit: 'EUR' },
  ])('$said $body', async ({ unit, ...row }) => {
    const { meaning, questions } = await draft(row);
    expect(questions).toEqual([]);
    expect(meaning.balance.unit).toEqual(unit);
  });
});

describe('what is no certain unit is asked', () => {
  const currencies = { type: 'string', enum: ['USD', 'EUR'] };
  test.each<Row & { quoted: string }>([
    { said: 'Balance in USD or EUR', quoted: '"USD" and "EUR"' },
    { said: '€ for EU customers, $ otherwise', quoted: '"€" and "$"' },
    { said: 'Balance in BTC', quoted: '"BTC"' },
    { said: 'Balance in USDT', quoted: '"USDT"' },
    { said: 'Balance in francs', quoted: '"francs"' },
    { body: { balance_usdt: 5 }, quoted: '"usdt"' },
    { body: { balance: 5 }, said: 'Remaining lookups on your $49 plan', quoted: '$49 plan' },
    { description: 'Amounts are in USD or EUR', quoted: '"USD" and "EUR"' },
    { body: { balance: 5, currency: '$' }, quoted: '"currency": "$"' },
    { body: { balance: 5, unit: 'cents' }, quoted: '"unit": "cents"' },
    { body: { balance: 5, currency: 'USD_CENTS' }, quoted: '"currency": "USD_CENTS"' },
    {
      parameters: [{ name: 'currency', in: 'query', required: true, schema: currencies }],
      quoted: 'currency',
    },
  ])('$said $body $description', async ({ quoted, ...row }) => {
    const { guesses, meaning } = await draft(row);
    const question = guesses.find(({ at }) => at === '/balance/unit');
    expect(question).toMatchObject({ guess: null, because: expect.stringContaining(quoted) });
    expect(meaning.balance.unit).toBeNull();
  });
});

test.each([
  { page: 'The account', isQuestion: true },
  { page: '# Credits\nWhat is left', isQuestion: false },
])('where no words say what is counted, the page may: $page', ({ page, isQuestion }) => {
  expect(guessUnit({ name: 'balance', description: '' }, '', page).isQuestion).toBe(isQuestion);
});

test('which of several currencies is asked for only a person can say', async () => {
  const schema = { type: 'string', enum: ['USD', 'EUR'] };
  const parameters = [{ name: 'currency', in: 'query', required: true, schema }];
  const { questions, guesses } = await draft({ parameters });
  expect(questions).toContain('/request/query/currency');
  expect(guesses.find(({ at }) => at === '/request/query/currency')?.because).toMatch(/USD, EUR/);
});
