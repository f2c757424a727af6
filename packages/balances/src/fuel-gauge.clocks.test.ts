import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFuelGauge } from './bare.ts';
import { createResponse, createVendor, defineAcme } from './test-support/acme.ts';
import { moveClocks } from './test-support/clocks.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'], now: Date.UTC(2026, 0, 1, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR = 3_600_000;
const providers = [defineAcme('acme')];
const accounts = ['a', 'b'].map((account) => ({
  provider: 'acme',
  account,
  apiKey: account,
  pool: 'ours',
}));

/** A gauge of two accounts of one pool, whose vendor answers with what `amounts` has for them at that time. */
function createPair(amounts: Record<string, number>) {
  const { requests, fetch } = createVendor(({ key }) =>
    amounts[key] === undefined
      ? createResponse('', 503)
      : createResponse({ credits: amounts[key] }),
  );
  const gauge = createFuelGauge({ providers, accounts, fetch, maxRetries: 0 });
  const refresh = (account: string) =>
    gauge.ensure({ provider: 'acme', account, atLeast: '-1' }).catch(() => {});
  return { gauge, requests, refresh };
}

test.each([
  { name: 'time passes', monotonic: 1000, wall: 1000 },
  { name: 'no time passes', monotonic: 0, wall: 0 },
  { name: 'the wall clock is set back', monotonic: 1000, wall: -HOUR },
  { name: 'the wall clock is set forward', monotonic: 1000, wall: HOUR },
  { name: 'the machine sleeps', monotonic: 0, wall: 8 * HOUR },
])('where $name, the amount that was read last counts', async ({ monotonic, wall }) => {
  for (const [first, second] of [
    [9000, 3],
    [3, 9000],
  ] as const) {
    const amounts: Record<string, number> = { a: first };
    const { gauge, refresh } = createPair(amounts);
    await refresh('a');
    moveClocks(monotonic, wall);
    amounts['b'] = second;
    delete amounts['a'];
    await refresh('b');
    const maxAgeMs = 24 * HOUR;
    // Both remembered, then one of them stale: b was read last in any case.
    expect((await gauge.read({ maxAgeMs })).totals).toMatchObject([{ remaining: `${second}` }]);
    expect((await gauge.read()).totals).toMatchObject([{ remaining: `${second}` }]);
  }
});

test('after a suspend, maxAgeMs serves nothing that was read before it', async () => {
  const amounts: Record<string, number> = { a: 9000, b: 9000 };
  const { gauge, requests } = createPair(amounts);
  await gauge.read();
  moveClocks(3, 8 * HOUR);
  amounts['a'] = 3;
  amounts['b'] = 3;
  expect((await gauge.read({ maxAgeMs: 60_000 })).totals).toMatchObject([{ remaining: '3' }]);
  moveClocks(3, 8 * HOUR);
  delete amounts['a'];
  await expect(
    gauge.ensure({ provider: 'acme', account: 'a', atLeast: '1', maxAgeMs: 60_000 }),
  ).rejects.toMatchObject({ kind: 'server_error' });
  expect(requests).toHaveLength(5);
});
