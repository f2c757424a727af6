import { expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import type { Meaning } from '../spec/vocabulary/meaning.ts';
import { creditsDocument } from '../test-support/credits-document.ts';
import { detectUnitChanges } from './detect-unit-changes.ts';

const say = (description: string) => {
  const document = creditsDocument();
  const { balance, pools } = document.components.schemas.Credits.properties;
  balance.description = description;
  pools.items.properties.left.description = description;
  return document;
};
const compare = (was: string, is: string, balance: JsonObject) =>
  detectUnitChanges(say(was), say(is), {
    operation: 'GET /credits',
    balance: { remaining: '/balance', ...balance },
  } as unknown as Meaning);

const CENTS = { unit: 'USD', scale: -2 };
const READ = /read whether unit and scale still hold/;

test.each<{ was: string; is: string; balance: JsonObject; want: RegExp }>([
  {
    was: 'Balance.',
    is: 'Balance in cents.',
    balance: { unit: 'USD' },
    want: /speak of cents, and the scale is 0/,
  },
  {
    was: 'In US cents.',
    is: 'In US dollars.',
    balance: CENTS,
    want: /speak of whole units, and the scale is -2/,
  },
  {
    was: 'In cents.',
    is: 'In millionths of USD.',
    balance: CENTS,
    want: /speak of micro-units, and the scale is -2/,
  },
  {
    was: 'Credits.',
    is: 'What is left, in EUR.',
    balance: { unit: 'credit' },
    want: /speak of EUR/,
  },
  { was: 'Balance in USD.', is: 'Balance in EUR.', balance: { unit: 'USD' }, want: /speak of EUR/ },
  {
    was: 'In USD.',
    is: 'In EUR.',
    balance: { unit: 'USD', remaining: '/count', total: '/balance' },
    want: /\/balance/,
  },
  {
    was: 'In USD.',
    is: 'In EUR.',
    balance: { unit: 'USD', remaining: '/count', minus: '/balance' },
    want: /\/balance/,
  },
  {
    was: 'In USD.',
    is: 'In EUR.',
    balance: { unit: 'USD', remaining: '/pools/3/left' },
    want: /\/pools\/3\/left/,
  },
])('$is contradicts', ({ was, is, balance, want }) => {
  const { contradictions, notes } = compare(was, is, balance);
  expect(contradictions).toEqual([expect.stringMatching(want)]);
  expect(notes).toEqual([]);
});

test.each<{ name: string; was: string; is: string; balance: JsonObject }>([
  {
    name: 'words that say nothing of a scale',
    was: 'In US cents.',
    is: 'The remaining balance.',
    balance: CENTS,
  },
  {
    name: 'the price of a credit',
    was: 'Credits left.',
    is: 'Credits left; 1 credit = $0.01.',
    balance: { unit: 'credit' },
  },
  {
    name: 'a price for each',
    was: 'Credits left.',
    is: 'Credits left ($0.01 each).',
    balance: { unit: 'credit' },
  },
  {
    name: 'the scale that the meaning has',
    was: 'Balance.',
    is: 'Balance in cents.',
    balance: CENTS,
  },
  {
    name: 'a unit that is known to differ',
    was: 'About USD.',
    is: 'Roughly USD.',
    balance: { unit: 'EUR' },
  },
])('$name contradicts nothing, and is told', ({ was, is, balance }) => {
  const { contradictions, notes } = compare(was, is, balance);
  expect(contradictions).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(READ)]);
});

test('of the same words nothing is told', () => {
  expect(compare('In cents.', 'In cents.', { unit: 'credit' })).toEqual({
    notes: [],
    contradictions: [],
  });
});
