import { expect, test } from 'vitest';
import type { MonitorStore } from '../store/monitor-store.ts';
import { episodeOf, messagesOf, minute, okChange, opened } from './made-up.ts';
import { type OpenStore, withStore } from './with-store.ts';

const dueAt = async (store: MonitorStore, minutes: number, limit = 10) =>
  (await store.due(minute(minutes), limit)).map(
    ({ message, channel, attempts }) => `${channel} ${message.id} ${attempts}`,
  );

const tell = (store: MonitorStore, number: number, channels: readonly string[]) =>
  store.commit([
    okChange({ at: minute(number) }, { episodes: [opened(episodeOf({ number }), channels)] }),
  ]);

export function describeDelivery(open: OpenStore): void {
  test(
    'each channel gets its messages in order, and one that waits holds back those after it',
    withStore(open, async (store) => {
      await tell(store, 1, ['hook', 'mail']);
      await tell(store, 2, ['mail', 'hook']);
      expect(await dueAt(store, 9)).toEqual([
        'hook msg_low_1 0',
        'mail msg_low_1 0',
        'mail msg_low_2 0',
        'hook msg_low_2 0',
      ]);
      expect(await dueAt(store, 9, 1)).toEqual(['hook msg_low_1 0']);
      await store.settle('msg_low_1', 'mail', { status: 'delivered', at: minute(9) });
      expect(await dueAt(store, 9)).toEqual([
        'hook msg_low_1 0',
        'mail msg_low_2 0',
        'hook msg_low_2 0',
      ]);
      const problem = 'no answer';
      const retry = { status: 'retry', at: minute(9), dueAt: minute(12), problem } as const;
      await store.settle('msg_low_1', 'hook', retry);
      expect(await dueAt(store, 11)).toEqual(['mail msg_low_2 0']);
      expect(await dueAt(store, 12)).toEqual([
        'hook msg_low_1 1',
        'mail msg_low_2 0',
        'hook msg_low_2 0',
      ]);
      await store.settle('msg_low_1', 'hook', { status: 'failed', at: minute(12), problem });
      await store.settle('msg_low_2', 'mail', { status: 'delivered', at: minute(12) });
      expect(await dueAt(store, 12)).toEqual(['hook msg_low_2 0']);
    }),
  );

  test(
    'what is settled stays so, and what nobody knows is ignored',
    withStore(open, async (store) => {
      await tell(store, 1, ['hook']);
      await store.settle('msg_low_1', 'hook', { status: 'delivered', at: minute(2) });
      const retry = { status: 'retry', at: minute(3), dueAt: minute(3), problem: '' } as const;
      await store.settle('msg_low_1', 'hook', retry);
      await store.settle('msg_unknown', 'hook', retry);
      await store.settle('msg_low_1', 'unknown', retry);
      expect(await dueAt(store, 9)).toEqual([]);
    }),
  );

  test(
    'a repeat is told once a channel',
    withStore(open, async (store) => {
      const repeats = messagesOf(episodeOf(), ['hook'], 'msg_repeat');
      await store.commit([okChange({ at: minute(0) }, { repeats })]);
      await store.commit([okChange({ at: minute(1) }, { repeats })]);
      expect(await dueAt(store, 9)).toEqual(['hook msg_repeat 0']);
      await store.settle('msg_repeat', 'hook', { status: 'delivered', at: minute(9) });
      expect(await dueAt(store, 9)).toEqual([]);
    }),
  );

  test(
    'a row has all of its message, and when it is due',
    withStore(open, async (store) => {
      await tell(store, 1, ['hook']);
      const [only] = messagesOf(episodeOf());
      expect(await store.due(minute(0), 10)).toEqual([
        { ...only, attempts: 0, dueAt: only?.message.at },
      ]);
    }),
  );

  test(
    'a clock that is set back holds nothing up',
    withStore(open, async (store) => {
      await tell(store, 1, ['hook']);
      expect(await dueAt(store, -600)).toEqual(['hook msg_low_1 0']);
      const [at, due] = [minute(600), minute(602)];
      await store.settle('msg_low_1', 'hook', { status: 'retry', at, dueAt: due, problem: '' });
      expect(await dueAt(store, 601)).toEqual([]);
      expect(await dueAt(store, 599)).toEqual(['hook msg_low_1 1']);
    }),
  );
}
