import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  episodeOf,
  failedChange,
  memoryOf,
  messagesOf,
  minute,
  okChange,
  opened,
} from '../test-support/made-up.ts';
import { temporaryFolder } from '../test-support/temporary-file.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Change, MonitorStore } from './monitor-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** A step is costly: each is answered by two stores, one of them on a disk. */
const RUNS = Math.min(Number(process.env['FUELGAUGE_PROPERTY_RUNS'] ?? 40), 2000);

const account = fc.constantFrom('a', 'b', 'c');
const channels = fc.subarray(['hook', 'mail']);
const number = fc.integer({ min: 1, max: 3 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** The minutes since the step before: some back, some over a compaction. */
const pass = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 0 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
);

const change = fc.record({
  isGood: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  account,
  remaining: fc.constantFrom('5', '4.5', '100', '-1', 'Infinity', '0.000000000000000001'),
  unit: fc.constantFrom('USD', 'USD', 'acme:credit'),
  pool: optional(fc.constant('p')),
  resetsAt: optional(fc.constantFrom('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z')),
  toppedUpAt: optional(fc.constant('2026-03-01T00:00:00Z')),
  expiresAt: optional(fc.constantFrom('2026-08-01T00:00:00Z', '2026-09-01T00:00:00Z')),
  expiring: optional(
    fc.constantFrom('5', '4').map((part) => [{ at: '2026-08-01T00:00:00Z', remaining: part }]),
  ),
  item: optional(fc.constantFrom('//', '// of 2')),
  episode: optional(fc.record({ number, isEnd: fc.boolean(), channels })),
  memory: optional(number),
  repeat: optional(number),
  later: fc.integer({ min: 0, max: 3 }),
});

const step = fc.record({
  pass,
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ commit: fc.array(change, { maxLength: 4 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ settle: fc.constantFrom('delivered', 'retry', 'failed') }),
    },
    { weight: 1, arbitrary: fc.constant({ compact: true }) },
    { weight: 1, arbitrary: fc.constant({ reopen: true }) },
  ),
});

function toChange(
  given: typeof change extends fc.Arbitrary<infer T> ? T : never,
  now: number,
): Change {
  const at = minute(now + given.later);
  const {
    account: name,
    remaining,
    unit,
    pool,
    resetsAt,
    toppedUpAt,
    expiresAt,
    expiring,
    item,
  } = given;
  const told = given.episode && episodeOf({ number: given.episode.number, openedAt: at });
  const more: Partial<Change> = {
    episodes: told
      ? [
          opened(
            { ...told, ...(given.episode?.isEnd && { resolvedAt: at }) },
            given.episode?.channels,
          ),
        ]
      : [],
    memories: given.memory === undefined ? [] : [memoryOf({ number: given.memory })],
    repeats:
      given.repeat === undefined ? [] : messagesOf(episodeOf(), ['hook'], `msg_r${given.repeat}`),
  };
  if (!given.isGood) return failedChange(at, name, more);
  const rest = {
    ...(pool !== undefined && { pool }),
    ...(resetsAt !== undefined && { resetsAt }),
    ...(toppedUpAt !== undefined && { toppedUpAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(expiring !== undefined && { expiring }),
    ...(item !== undefined && { item }),
  };
  return okChange({ at, account: name, remaining, unit, ...rest }, more);
}

async function answersOf(store: MonitorStore, now: number) {
  const known = [{ provider: 'acme', account: 'a' }];
  return {
    states: await store.states(),
    all: await store.history(),
    one: await store.history({ account: 'b', since: minute(now - 60), until: minute(now - 5) }),
    background: await store.background(known, minute(now - 45)),
    episodes: await store.episodes({ limit: 5 }),
    firing: await store.episodes({ firing: true, account: 'a' }),
    due: await store.due(minute(now), 1),
    dueAll: await store.due(minute(now), 10),
  };
}

test('a store in memory and one in a file answer alike, whatever happens to them', async () => {
  const folder = temporaryFolder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      runs += 1;
      const path = `${folder}/${runs}.sqlite`;
      const memory = createMemoryStore();
      let file = await openSqliteStore(path);
      let now = 0;
      for (const { pass: minutes, what } of steps) {
        now += minutes;
        const at = minute(now);
        if ('commit' in what) {
          const changes = what.commit.map((given) => toChange(given, now));
          expect(await file.commit(changes)).toEqual(await memory.commit(changes));
        } else if ('settle' in what) {
          const [row] = await memory.due(at, 1);
          const outcome = { status: what.settle, at, dueAt: minute(now + 20), problem: 'none' };
          for (const store of [memory, file])
            await store.settle(row?.message.id ?? 'x', row?.channel ?? 'x', outcome);
        } else if ('compact' in what) for (const store of [memory, file]) await store.compact(at);
        else {
          await file.close();
          file = await openSqliteStore(path);
        }
        expect(await answersOf(file, now)).toEqual(await answersOf(memory, now));
      }
      expect(file.health().mode).toBe('durable');
      await file.close();
    }),
    { numRuns: RUNS },
  );
});
