import { BalanceError, defineProvider, type FetchLike, readBalance } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/pages.ts';

const acme = defineProvider()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown' },
});

/** What a call comes to: `ok`, or the reason why not. */
async function ask(fetch: FetchLike, apiKey = 'key'): Promise<string> {
  try {
    await readBalance(acme, { apiKey, fetch, env: {}, maxRetries: 1 });
    return 'ok';
  } catch (error) {
    return BalanceError.isInstance(error) ? error.reason : String(error);
  }
}
const reply =
  (body: string): FetchLike =>
  async () =>
    new Response(body);

/** The sentence of a page that a number stands in. */
function numbersIn(page: string, sentence: RegExp): number[] {
  const [text = ''] = sentence.exec(readPage(page).text.replaceAll('\n', ' ')) ?? [];
  return [...text.matchAll(/\d+/g)].map(Number);
}

test('docs/library.md says which statuses are asked again', async () => {
  const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
  const asked = new Map<number, number>();
  await Promise.all(
    statuses.map((status) =>
      ask(async () => {
        asked.set(status, (asked.get(status) ?? 0) + 1);
        return new Response('', { status });
      }),
    ),
  );
  const again = statuses.filter((status) => asked.get(status) === 2);
  const said = numbersIn(
    'docs/library.md',
    /GET and HEAD are retried after a broken connection and .*? with exponential backoff/,
  );
  expect(said).toEqual([...again.slice(0, 7), again.at(-1)]);
  expect(again.slice(6)).toEqual([520, 521, 522, 523, 524]);
});

describe('docs say where the limits are', () => {
  const [digits = 0] = numbersIn('docs/numbers-and-units.md', /More than \d+ digits/);
  const [depth = 0] = numbersIn('docs/errors.md', /nested more than \d+ levels/);
  const [kibibytes = 0] = numbersIn('docs/errors.md', /more than \d+ KiB/);
  const [length = 0] = numbersIn('docs/errors.md', /is longer than \d+/);
  // Below the document itself.
  const nested = (levels: number) => `{"left":1,"more":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const long = (bytes: number) => '{"left":1}'.padEnd(bytes);

  test.each([
    { what: `${digits} digits`, fetch: reply(`{"left":${'9'.repeat(digits)}}`), want: 'ok' },
    {
      what: 'one more',
      fetch: reply(`{"left":${'9'.repeat(digits + 1)}}`),
      want: 'balance_not_a_number',
    },
    { what: `${depth} levels`, fetch: reply(nested(depth)), want: 'ok' },
    { what: 'one more', fetch: reply(nested(depth + 1)), want: 'too_deep' },
    { what: `${kibibytes} KiB`, fetch: reply(long(kibibytes * 1024)), want: 'ok' },
    { what: 'a byte more', fetch: reply(long(kibibytes * 1024 + 1)), want: 'too_large' },
    { what: `a key of ${length}`, fetch: reply('{"left":1}'), key: 'k'.repeat(length), want: 'ok' },
    {
      what: 'one longer',
      fetch: reply('{"left":1}'),
      key: 'k'.repeat(length + 1),
      want: 'malformed',
    },
  ])('$what: $want', async ({ fetch, key, want }) => {
    expect(await ask(fetch, key)).toBe(want);
  });
});
