import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor } from '../test-support/draft-vendor.ts';

interface Row {
  /** What the document says of the number. */
  readonly words?: string;
  /** What it says of the operation. */
  readonly about?: string;
  readonly name?: string;
  readonly value?: Json;
  readonly beside?: Readonly<Record<string, Json>>;
}

async function draft({ words = '', about, name = 'balance', value = 1250, beside = {} }: Row) {
  return draftVendor({
    body: { [name]: value, ...beside },
    words: words === '' ? {} : { [`/${name}`]: words },
    ...(about !== undefined && { description: about }),
  });
}

describe('what is said of a scale settles it', () => {
  test.each<Row & { scale: number; unit: string }>([
    { words: 'In US cents', scale: -2, unit: 'USD' },
    { words: 'The balance (cents)', scale: -2, unit: 'USD' },
    { words: 'In hundredths of a cent', scale: -4, unit: 'USD' },
    { words: 'In microcents', scale: -8, unit: 'USD' },
    { words: 'Balance in minor units of KWD', scale: -3, unit: 'KWD' },
    { words: 'In the smallest currency unit, EUR', scale: -2, unit: 'EUR' },
    { words: 'Divide by 10,000 to get US dollars', scale: -4, unit: 'USD' },
    { words: 'Balance in USD multiplied by 1000', scale: -3, unit: 'USD' },
    { words: 'USD x 100', scale: -2, unit: 'USD' },
    { words: 'USD * 10^4', scale: -4, unit: 'USD' },
    { words: 'Multiply by 0.01 to get EUR', scale: -2, unit: 'EUR' },
    { words: 'Balance in 1e-6 USD', scale: -6, unit: 'USD' },
    { words: 'rappen (1/100 CHF)', scale: -2, unit: 'CHF' },
    { words: 'Balance in rappen', scale: -2, unit: 'CHF' },
    { words: 'In units of €0.01', scale: -2, unit: 'EUR' },
    { words: 'What is left, in US cents; may be a fraction', value: 125.5, scale: -2, unit: 'USD' },
  ])('$words', async ({ scale, unit, ...row }) => {
    const { meaning, questions } = await draft(row);
    expect(questions).toEqual([]);
    expect(meaning.balance).toMatchObject({ scale, unit });
  });
});

describe('what is about something else is no scale', () => {
  test.each<Row>([
    { words: 'Balance in US dollars, not in cents' },
    { words: 'Balance in EUR (not cents)' },
    { words: 'Dollars rather than cents' },
    { words: 'Balance in USD. Top up at least 500 cents at a time' },
    { words: 'Balance in USD, rounded to cents' },
    { words: 'Balance in USD, precise to a hundredth' },
    { words: 'Balance in USD, up to millionths precision' },
    { words: 'Credits. One credit is 10,000 micro-units' },
    { words: 'Balance in USD. Unlike the usage endpoint, which reports micro-dollars' },
    { words: 'Balance in GBP. A text message is charged at 4 pence' },
    { words: 'In pounds' },
    { words: 'In the smallest currency unit (JPY)' },
    { name: 'balance_usd', words: 'Rounded to cents' },
    { words: 'Balance in USD', about: 'Top up at least 500 cents. Not in cents.' },
  ])('$words', async (row) => {
    const { meaning, guesses } = await draft(row);
    expect(meaning.balance).not.toHaveProperty('scale');
    expect(guesses.map(({ at }) => at)).not.toContain('/balance/scale');
  });
});

describe('what may be a scale is asked', () => {
  test.each<Row & { quoted: string }>([
    { name: 'balance_usd', words: 'The balance in cents', quoted: 'The balance in cents' },
    { words: 'Balance in USD cents', value: 12.34, quoted: '12.34' },
    { words: 'Balance in cents', value: '12.50', quoted: '12.50' },
    { name: 'balance_cents', value: 12.34, quoted: 'balance_cents' },
    { about: 'All amounts are in US cents.', quoted: 'All amounts are in US cents' },
    { words: 'In USD', about: 'Amounts are in cents', quoted: 'Amounts are in cents' },
    { words: 'In cents. Divide by 10,000 to get USD', quoted: 'Divide by 10,000' },
    { words: 'Balance in minor units', quoted: 'Balance in minor units' },
    { words: 'In minor units', beside: { currency: 'JPY' }, quoted: 'In minor units' },
    { name: 'balance_minor', beside: { currency: 'USD' }, quoted: 'balance_minor' },
    { words: 'In cents of JPY', quoted: 'In cents of JPY' },
    { words: 'Thousands of tokens left', quoted: 'Thousands of tokens left' },
    { words: 'Tokens in millions', quoted: 'Tokens in millions' },
    { words: 'In USD; divide by 500,000', quoted: 'divide by 500,000' },
    { words: 'In USD, scaled by 10^6', quoted: 'scaled by 10^6' },
    { words: 'In USD, with two implied decimal places', quoted: 'implied decimal places' },
    { words: 'In USD', beside: { decimals: 2 }, quoted: '/decimals (example 2)' },
    { words: 'In USD', beside: { precision: 2 }, quoted: '/precision' },
    { beside: { exponent: 2, currency: 'USD' }, quoted: '/exponent' },
    { beside: { unit: 'cents' }, quoted: '"unit": "cents"' },
    { beside: { currency: 'USD_CENTS' }, quoted: '"currency": "USD_CENTS"' },
  ])('$name $words $about $quoted', async ({ quoted, ...row }) => {
    const { guesses, meaning, files } = await draft(row);
    const question = guesses.find(({ at }) => at === '/balance/scale');
    expect(question).toMatchObject({ guess: null, because: expect.stringContaining(quoted) });
    expect(meaning.balance.scale).toBeNull();
    expect([...files.keys()]).toContain('fixtures/balance.json');
  });
});

test.each(['kopeks', 'satoshis', 'fils'])(
  'of %s unit and scale are no facts of one',
  async (words) => {
    const { questions, guesses } = await draft({ words: `Balance in ${words}` });
    expect(questions).toContain('/balance/unit');
    expect(guesses.map(({ at }) => at)).toContain('/balance/scale');
  },
);
