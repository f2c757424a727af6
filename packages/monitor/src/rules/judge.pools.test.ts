import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/rule.ts';
import { DAY, MINUTE, play, type Step } from '../test-support/play.ts';
import { failed, ok } from '../test-support/readings.ts';

const low: Rule = { type: 'low', below: '100', unit: 'acme:credit' };
const POOL = 'pool-of-three';

/** Rounds of a quarter of an hour; each account is read a second after the one before. */
const rounds = (...list: readonly (readonly (string | null)[])[]): readonly Step[] =>
  list.flatMap((remaining, round) =>
    remaining.flatMap((amount, index) =>
      amount === null
        ? []
        : {
            atMs: round * 15 * MINUTE + index * 1000,
            reading: ok(amount, { account: `team-${index}`, poolId: POOL }),
          },
    ),
  );

const told = (steps: readonly Step[], rules: readonly Rule[]) =>
  play(steps, rules).judgements.flatMap(({ told, at }) =>
    told.map(({ type, facts }) => ({
      type,
      round: Math.floor((Date.parse(at) - Date.UTC(2026, 0, 1)) / (15 * MINUTE)),
      accounts: facts.accounts.join(),
    })),
  );

describe('a pool', () => {
  test('two accounts of one round are not two readings in a row', () => {
    expect(told(rounds(['120', '120'], ['99', '99', '99']), [low])).toEqual([]);
  });

  test('is told once, with all who show it', () => {
    expect(told(rounds(['120', '120'], ['99', '99'], ['98', '98'], ['97', '97']), [low])).toEqual([
      { type: 'balance.low', round: 2, accounts: 'team-0,team-1' },
    ]);
  });

  test.each([
    { title: 'the first', missing: [null, '98'] },
    { title: 'the second', missing: ['98', null] },
  ])('an account that is not read any more: $title', ({ missing }) => {
    expect(told(rounds(['120', '120'], ['99', '99'], missing, missing), [low])).toMatchObject([
      { type: 'balance.low', round: 2 },
    ]);
  });

  test('an account that joins in the middle counts for nothing yet', () => {
    expect(told(rounds(['120'], ['99'], [null, '98'], ['98']), [low])).toMatchObject([
      { round: 3 },
    ]);
  });

  test('empty is one, whoever says so, and ends when nobody says so', () => {
    const refused = (account: string, atMs: number): Step => ({
      atMs,
      reading: failed('payment_required', { account, reason: 'no_credit' }),
    });
    const given = [
      ...rounds(['5', '5']),
      refused('team-0', 15 * MINUTE),
      refused('team-1', 15 * MINUTE + 1),
      // The other one's answer is older than the refusal.
      { atMs: 30 * MINUTE, reading: ok('5', { account: 'team-1', poolId: POOL }) },
      refused('team-0', 30 * MINUTE + 1),
      { atMs: 45 * MINUTE, reading: ok('50', { account: 'team-0', poolId: POOL }) },
    ];
    expect(told(given, [{ type: 'empty' }])).toEqual([
      { type: 'balance.empty', round: 1, accounts: 'team-0,team-1' },
      { type: 'balance.empty.resolved', round: 3, accounts: 'team-0,team-1' },
    ]);
  });

  test("a key's own budget is its account's alone", () => {
    const used = (atMs: number): Step => ({
      atMs,
      reading: failed('payment_required', { account: 'team-0', reason: 'key_budget' }),
    });
    const given = [
      ...rounds(['5', '5']),
      used(15 * MINUTE),
      { atMs: 16 * MINUTE, reading: ok('5', { account: 'team-1', poolId: POOL }) },
      used(30 * MINUTE),
      { atMs: 45 * MINUTE, reading: ok('5', { account: 'team-0', poolId: POOL }) },
    ];
    expect(told(given, [{ type: 'empty' }])).toEqual([
      { type: 'balance.empty', round: 1, accounts: 'team-0' },
      { type: 'balance.empty.resolved', round: 3, accounts: 'team-0' },
    ]);
  });

  test('that another account shows a rise too confirms it: the answers are two', () => {
    const rules: readonly Rule[] = [{ type: 'topped_up' }];
    expect(told(rounds(['50', '50'], ['49', '49'], ['500', '500'], ['499', '499']), rules)).toEqual(
      [{ type: 'balance.topped_up', round: 2, accounts: 'team-0,team-1' }],
    );
    expect(told(rounds(['50', '50'], ['49', '49'], ['500', '49'], ['48', '48']), rules)).toEqual(
      [],
    );
  });

  test('a rule for one of its accounts is a rule for the pool', () => {
    const rules: readonly Rule[] = [
      low,
      { ...low, below: '10', target: { provider: 'acme', account: 'team-1' } },
    ];
    expect(told(rounds(['50', '50'], ['49', '49'], ['48', '48']), rules)).toEqual([]);
  });

  test('an account that is gone for a week is not named', () => {
    const given = [
      ...rounds(['120', '120']),
      { atMs: 8 * DAY, reading: ok('99', { account: 'team-0', poolId: POOL }) },
      { atMs: 8 * DAY + 15 * MINUTE, reading: ok('98', { account: 'team-0', poolId: POOL }) },
    ];
    expect(told(given, [low])).toMatchObject([{ accounts: 'team-0' }]);
  });
});
