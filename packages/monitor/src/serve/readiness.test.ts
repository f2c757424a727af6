import { expect, test } from 'vitest';
import { MonitorStats } from '../model/stats.ts';
import { appOf, failingFor, get, hoursAgo, stateOf } from '../test-support/serve-facts.ts';

const MEMORY = { mode: 'memory', problem: 'The disk is full: make room.' } as const;
const DURABLE = { mode: 'durable', problem: '' } as const;

test.each([
  { title: 'a fresh round', states: [stateOf()], health: DURABLE, want: [200, 'ready'] },
  {
    title: 'a fresh round of failures',
    states: [stateOf({ isRead: false, failing: failingFor(1) })],
    health: DURABLE,
    want: [200, 'ready'],
  },
  { title: 'nothing read', states: [], health: DURABLE, want: [503, 'nothing read yet'] },
  {
    title: 'an old round',
    states: [stateOf({ at: hoursAgo(3) })],
    health: DURABLE,
    want: [503, 'the last round was 3 hours ago: it should come every 15 minutes'],
  },
  {
    title: 'a round just within twice the interval',
    states: [stateOf({ at: hoursAgo(0.5) })],
    health: DURABLE,
    want: [200, 'ready'],
  },
  {
    title: 'a store that forgets',
    states: [stateOf()],
    health: MEMORY,
    want: [503, 'not durable: The disk is full: make room.'],
  },
])('$title: $want', async ({ states, health, want }) => {
  const response = await get(appOf({ states, health }), '/readyz');
  expect([response.status, (await response.text()).trim()]).toEqual(want);
  expect((await get(appOf({ states, health }), '/healthz')).status).toBe(200);
});

test('a round of this process counts, though no account is due', async () => {
  const stats = new MonitorStats();
  stats.endRound(hoursAgo(0.1));
  const app = appOf({ states: [stateOf({ at: hoursAgo(3) })] }, { stats });
  expect((await get(app, '/readyz')).status).toBe(200);
});

test('the interval is the one that is set', async () => {
  const states = [stateOf({ at: hoursAgo(1.9) })];
  expect((await get(appOf({ states }, { everyMs: 3_600_000 }), '/readyz')).status).toBe(200);
  expect((await get(appOf({ states }, { everyMs: 1000 }), '/readyz')).status).toBe(503);
});
