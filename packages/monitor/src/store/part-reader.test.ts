import { expect, test } from 'vitest';
import { episodeOf, okChange } from '../test-support/made-up.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Change } from './monitor-store.ts';
import { createPartReader } from './part-reader.ts';

const SHARED = { provider: 'acme', owner: 'pool:p', amount: '', unit: 'acme:credit' } as const;

/** A reading of an account that shows one pool with the accounts of others, and an amount of its own. */
function changeOf(account: string, at: string, more: Partial<Change> = {}): Change {
  const change = okChange({ at });
  const point = { at, seenAt: at, remaining: '5' };
  return {
    ...change,
    reading: { ...change.reading, provider: 'acme', account },
    points: [
      { series: { ...SHARED, owner: `account:${account}` }, point },
      { series: SHARED, point },
    ],
    ...more,
  };
}

test('a part has its own accounts, alerts and history, and not a name of the others', async () => {
  const store = createMemoryStore();
  const at = '2026-01-05T00:00:00.000Z';
  const episode = (number: number, accounts: readonly string[]) => ({
    episode: episodeOf({
      number,
      subject: `acme subject-${number}`,
      openedAt: at,
      facts: { provider: 'acme', accounts },
    }),
    messages: [],
  });
  await store.commit([
    changeOf('a:one', at, { episodes: [episode(1, ['a:one', 'b:one']), episode(2, ['a:one'])] }),
    changeOf('a:two', at),
    // Begins like the other one.
    changeOf('b:one', at, { episodes: [episode(3, ['b:one'])] }),
    changeOf('ab:one', at),
  ]);
  const part = createPartReader(store, ({ account }) => account.startsWith('a:'));
  const everything = JSON.stringify([
    await part.states(),
    await part.history(),
    await part.episodes(),
    await part.states({ account: 'b:one' }),
    await part.history({ account: 'b:one' }),
    await part.episodes({ account: 'b:one' }),
  ]);
  expect(everything).not.toMatch(/b:one/);
  expect((await part.states()).map(({ account }) => account)).toEqual(['a:one', 'a:two']);
  expect((await part.history()).map(({ owner }) => owner)).toEqual([
    'account:a:one',
    'account:a:two',
    'pool:p',
  ]);
  expect((await part.history({ account: 'a:two' })).map(({ owner }) => owner)).toEqual([
    'account:a:two',
    'pool:p',
  ]);
  expect(await part.episodes({ limit: 1 })).toHaveLength(1);
  expect((await part.episodes()).map(({ number, facts }) => [number, facts.accounts])).toEqual(
    expect.arrayContaining([
      [1, ['a:one']],
      [2, ['a:one']],
    ]),
  );
  await part.close();
  expect(await store.states()).toHaveLength(4);
});
