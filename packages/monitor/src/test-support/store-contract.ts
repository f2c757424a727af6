import { describe, expect, test } from 'vitest';
import type { MonitorStore } from '../store/monitor-store.ts';
import {
  episodeOf,
  failedChange,
  memoryOf,
  minute,
  okChange,
  opened,
  seriesOf,
  timeoutAt,
} from './made-up.ts';
import { describeDelivery } from './store-contract-delivery.ts';
import { describeHistory } from './store-contract-history.ts';
import { type OpenStore, withStore } from './with-store.ts';

/** What every store does, wherever it keeps what it is given. */
export function describeStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeHistory(open);
    describeStates(open);
    describeEpisodes(open);
    describeDelivery(open);

    test(
      'an empty store knows nothing',
      withStore(open, async (store) => {
        expect(await store.states()).toEqual([]);
        expect(await store.history()).toEqual([]);
        expect(await store.episodes()).toEqual([]);
        expect(await store.due(minute(0), 10)).toEqual([]);
        expect(await store.background([{ provider: 'acme', account: 'a' }], minute(0))).toEqual({
          states: [],
          series: [],
          memories: [],
        });
        expect(store.health().problem).toBe('');
      }),
    );
  });
}

function describeStates(open: OpenStore): void {
  test(
    'a state has the last good reading, and how long it has failed since',
    withStore(open, async (store) => {
      await store.commit([failedChange(minute(0))]);
      expect(await store.states()).toMatchObject([
        { reading: null, attemptedAt: minute(0), failing: { since: minute(0), count: 1 } },
      ]);
      const good = okChange({ at: minute(1) });
      await store.commit([good]);
      expect(await store.states()).toEqual([
        {
          provider: 'acme',
          account: 'a',
          reading: good.reading,
          attemptedAt: minute(1),
          failing: null,
        },
      ]);
      if (good.reading.status !== 'ok') return;
      const stale = { ...good.reading, status: 'stale' as const, error: timeoutAt(minute(2)) };
      await store.commit([{ ...failedChange(minute(2)), reading: stale }]);
      await store.commit([failedChange(minute(3))]);
      expect(await store.states({ provider: 'acme', account: 'a' })).toMatchObject([
        {
          reading: good.reading,
          attemptedAt: minute(3),
          failing: {
            since: minute(2),
            count: 2,
            error: { message: `acme did not answer at ${minute(3)}` },
          },
        },
      ]);
      expect(await store.states({ provider: 'acme', account: 'b' })).toEqual([]);
      expect(await store.history()).toMatchObject([{ points: [{ at: minute(1) }] }]);
    }),
  );

  test(
    'the background of an account has what its rules remember, and nothing of others',
    withStore(open, async (store) => {
      const ofAccount = memoryOf({ subject: 'acme account:a', rule: 'unreadable' });
      const ofOther = memoryOf({ subject: 'acme account:b', rule: 'unreadable' });
      await store.commit([
        okChange({ at: minute(0) }, { memories: [memoryOf(), ofAccount] }),
        okChange({ at: minute(0), account: 'b' }, { memories: [ofOther] }),
      ]);
      const known = await store.background([{ provider: 'acme', account: 'a' }], minute(0));
      expect(known.memories).toEqual([ofAccount, memoryOf()]);
      expect(known.states.map(({ account }) => account)).toEqual(['a']);
      expect(known.series).toMatchObject([seriesOf()]);
    }),
  );

  test(
    'the background of an account in a pool has the points of all who show it, and its own state alone',
    withStore(open, async (store) => {
      await store.commit([
        okChange({ at: minute(0), remaining: '9', pool: 'p' }),
        okChange({ at: minute(1), account: 'b', remaining: '8', pool: 'p' }),
        okChange({ at: minute(1), account: 'c', remaining: '7' }),
      ]);
      const known = await store.background([{ provider: 'acme', account: 'a' }], minute(0));
      expect(known.states.map(({ account }) => account)).toEqual(['a']);
      expect(known.series).toMatchObject([
        { ...seriesOf({ pool: 'p' }), points: [{ remaining: '9' }, { remaining: '8' }] },
      ]);
    }),
  );

  test(
    'a memory is replaced, and never by one of an earlier episode',
    withStore(open, async (store) => {
      const remember = async (number: number, pending: number) => {
        const memories = [memoryOf({ number, pending })];
        await store.commit([okChange({ at: minute(0) }, { memories })]);
        const known = await store.background([{ provider: 'acme', account: 'a' }], minute(0));
        return known.memories.map((memory) => [memory.number, memory.pending]);
      };
      expect(await remember(2, 0)).toEqual([[2, 0]]);
      expect(await remember(2, 1)).toEqual([[2, 1]]);
      expect(await remember(1, 5)).toEqual([[2, 1]]);
      expect(await remember(3, 0)).toEqual([[3, 0]]);
    }),
  );
}

function describeEpisodes(open: OpenStore): void {
  const first = episodeOf();
  const ended = { ...first, resolvedAt: minute(9) };
  const commit = (store: MonitorStore, episodes: readonly ReturnType<typeof opened>[]) =>
    store.commit([okChange({ at: minute(0) }, { episodes })]);

  test(
    'an episode begins once and ends once, with its messages',
    withStore(open, async (store) => {
      const again = { ...first, openedAt: minute(1) };
      const endedLater = { ...first, resolvedAt: minute(10) };
      expect(await commit(store, [opened(first)])).toEqual([first]);
      expect(await commit(store, [opened(again, ['hook'], 'msg_again')])).toEqual([]);
      expect(await commit(store, [opened(ended), opened(endedLater, ['hook'], 'msg_x')])).toEqual([
        ended,
      ]);
      expect(await commit(store, [opened(first, ['hook'], 'msg_y')])).toEqual([]);
      expect(await store.episodes()).toEqual([ended]);
      const told: string[] = [];
      for (;;) {
        const [row] = await store.due(minute(60), 10);
        if (!row) break;
        told.push(row.message.id);
        await store.settle(row.message.id, row.channel, { status: 'delivered', at: minute(60) });
      }
      expect(told).toEqual(['msg_low_1', 'msg_low_1_end']);
    }),
  );

  test(
    'episodes are answered by account and state, newest first',
    withStore(open, async (store) => {
      const facts = { ...first.facts, accounts: ['b', 'c'] };
      const second = episodeOf({ number: 2, openedAt: minute(20) });
      const shared = episodeOf({ subject: 'acme pool:p USD', openedAt: minute(10), facts });
      await commit(store, [opened(ended), opened(shared), opened(second)]);
      expect(await store.episodes()).toEqual([second, shared, ended]);
      expect(await store.episodes({ limit: 2 })).toEqual([second, shared]);
      expect(await store.episodes({ firing: true })).toEqual([second, shared]);
      expect(await store.episodes({ provider: 'acme', account: 'c' })).toEqual([shared]);
      expect(await store.episodes({ account: 'a', firing: true })).toEqual([second]);
      expect(await store.episodes({ provider: 'other' })).toEqual([]);
    }),
  );
}
