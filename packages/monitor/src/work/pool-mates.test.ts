import { expect, test } from 'vitest';
import type { AlertMessage } from '../model/message.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { ok } from '../test-support/readings.ts';
import { createMonitor } from './create-monitor.ts';
import { createFakeClock } from './fake-clock.ts';

const START = Date.parse('2026-01-01T00:00:00.000Z');

test.each([
  { title: 'a pool that it showed before', poolsOfB: ['p', 'p'], want: ['a', 'b'] },
  { title: 'a pool that this reading shows first', poolsOfB: [null, 'p'], want: ['a', 'b'] },
  { title: 'no pool any more', poolsOfB: ['p', null], want: ['b'] },
])(
  'an alert names whoever shows the same money, also who is not read now: $title',
  async ({ poolsOfB, want }) => {
    const clock = createFakeClock(new Date(START));
    const store = createMemoryStore();
    const monitor = createMonitor({ accounts: [], store, clock, rules: [{ type: 'empty' }] });
    const told: AlertMessage[] = [];
    monitor.onAlert((alert) => void told.push(alert));
    const observe = async (
      minutes: number,
      account: string,
      left: string,
      poolId: string | null,
    ) => {
      clock.set(new Date(START + minutes * 60_000));
      const fetchedAt = clock.now().toISOString();
      await monitor.observe(ok(left, { account, poolId, fetchedAt }));
    };
    await observe(0, 'a', '5', 'p');
    await observe(15, 'b', '5', poolsOfB[0] ?? null);
    await observe(30, 'b', '0', poolsOfB[1] ?? null);
    await monitor.close();
    expect(told.map(({ type, facts }) => [type, facts.accounts])).toEqual([
      ['balance.empty', want],
    ]);
  },
);
