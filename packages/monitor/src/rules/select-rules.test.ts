import { describe, expect, test } from 'vitest';
import type { LowRule, Rule, RuleTarget } from '../model/rule.ts';
import { play, quarterly } from '../test-support/play.ts';
import { ok } from '../test-support/readings.ts';
import { selectRules } from './select-rules.ts';

const low = (below: string, target?: RuleTarget, channels?: readonly string[]): LowRule => ({
  type: 'low',
  below,
  unit: 'USD',
  ...(target && { target }),
  ...(channels && { channels }),
});

describe('the most specific target replaces the others', () => {
  const all = low('1');
  const provider = low('2', { provider: 'acme' });
  const account = low('3', { provider: 'acme', account: 'team-a' });
  const amount = low('4', { provider: 'acme', account: 'team-a', amount: 'voucher' });
  const rows = [
    { title: 'all', rules: [all], want: ['1'] },
    { title: 'provider', rules: [all, provider], want: ['2'] },
    { title: 'account', rules: [account, all, provider], want: ['3'] },
    { title: 'another amount is another thing', rules: [amount, account], want: ['3'] },
    { title: 'another provider', rules: [all, low('9', { provider: 'other' })], want: ['1'] },
    {
      title: 'another account',
      rules: [all, low('9', { provider: 'acme', account: 'b' })],
      want: ['1'],
    },
    {
      title: 'an account of whatever provider',
      rules: [provider, low('5', { account: 'team-a' })],
      want: ['5'],
    },
    { title: 'two alike hold both', rules: [low('5'), low('6')], want: ['5', '6'] },
    { title: 'none', rules: [low('9', { provider: 'other' })], want: [] },
    {
      title: 'another type is not replaced',
      rules: [all, { type: 'empty', target: { provider: 'acme' } } as Rule],
      want: ['1'],
    },
  ];
  test.each(rows)('$title', ({ rules, want }) => {
    const selected = selectRules(rules, 'low', { provider: 'acme', accounts: ['team-a'] });
    expect(selected.map(({ rule }) => rule.below)).toEqual(want);
  });

  test.each([
    { amount: 'voucher', want: ['4'] },
    { amount: 'voucher.1', want: ['4'] },
    { amount: 'vouchers', want: [] },
    { amount: 'grant', want: [] },
  ])('of the further amount $amount', ({ amount: id, want }) => {
    const subject = { provider: 'acme', accounts: ['team-a'], amount: id };
    const selected = selectRules([all, provider, account, amount], 'low', subject);
    expect(selected.map(({ rule }) => rule.below)).toEqual(want);
  });

  test.each([
    { standIn: 'voucher', want: ['4'] },
    { standIn: 'grant', want: ['3'] },
  ])('of a headline for which $standIn stands in', ({ standIn, want }) => {
    const subject = { provider: 'acme', accounts: ['team-a'], standIn };
    const selected = selectRules([all, provider, account, amount], 'low', subject);
    expect(selected.map(({ rule }) => rule.below)).toEqual(want);
  });

  test('the first is called by its type, others by their threshold', () => {
    const selected = selectRules([low('5'), low('6')], 'low', {
      provider: 'acme',
      accounts: ['a'],
    });
    expect(selected.map(({ key }) => key)).toEqual(['low', 'low:6']);
  });

  test.each([
    { title: 'two lists', first: ['a'], second: ['b', 'a'], want: ['a', 'b'] },
    { title: 'a list and all', first: ['a'], second: undefined, want: undefined },
    { title: 'all and a list', first: undefined, second: ['a'], want: undefined },
  ])('twice the same is told to the channels of both: $title', ({ first, second, want }) => {
    const rules = [low('5', undefined, first), low('5', undefined, second)];
    const selected = selectRules(rules, 'low', { provider: 'acme', accounts: ['a'] });
    expect(selected.map(({ rule }) => rule.channels)).toEqual([want]);
  });
});

test('rules of several units stand beside each other', () => {
  const rules: readonly Rule[] = [low('5'), { ...low('500'), unit: 'acme:credit' }];
  const { told } = play(quarterly([ok('400'), ok('399')]), rules);
  expect(told.map(({ facts }) => facts.below)).toEqual(['500']);
});

test('a rule tells its own channels, as far as they are there', () => {
  const rules: readonly Rule[] = [
    { type: 'empty', channels: ['pager'] },
    { type: 'low', below: '1', unit: 'acme:credit', channels: ['chat', 'gone'] },
  ];
  const { judgements } = play(quarterly([ok('0'), ok('0')]), rules);
  expect(
    judgements.flatMap(({ episodes }) =>
      episodes.map(({ episode, messages }) => [
        episode.rule,
        ...messages.map((each) => each.channel),
      ]),
    ),
  ).toEqual([['empty'], ['low', 'chat']]);
});

test('what nothing will ever end, ends without a word', () => {
  const rule = { ...low('100'), unit: 'acme:credit' };
  const started = play(quarterly([ok('9'), ok('9')]), [rule]).background;
  const rest = [
    { title: 'a rule that is gone', reading: ok('9'), rules: [] },
    { title: 'another unit', reading: ok('9', { unit: 'USD' }), rules: [rule] },
    { title: 'of a pool now', reading: ok('9', { poolId: 'p' }), rules: [rule] },
    { title: 'as before', reading: ok('9'), rules: [rule], goesOn: true },
  ];
  for (const { title, reading, rules, goesOn = false } of rest) {
    const { background, told } = play([{ atMs: 3_600_000, reading }], rules, () => started);
    expect(
      {
        firing:
          [...background.memories.filter((each) => each.isFiring)].length > 0 ||
          background.memories.length === 0,
        told,
      },
      title,
    ).toEqual({ firing: goesOn || background.memories.length === 0, told: [] });
  }
});
