import type { BalanceReading } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/rule.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { failed, ok } from '../test-support/readings.ts';
import { assembleMonitor } from './create-monitor.ts';
import { createFakeClock } from './fake-clock.ts';
import type { MonitorOptions } from './options.ts';
import { PARTS, type Parts } from './parts.ts';
import type { Gauge } from './stream-accounts.ts';

const MINUTE = 60_000;
const EVERY = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const low: Rule = { type: 'low', below: '100', unit: 'acme:credit' };

/** A gauge that plays a list of rounds; the last one again and again. */
function playGauge(
  ...rounds: readonly (readonly BalanceReading[] | (() => Promise<readonly BalanceReading[]>))[]
): Gauge & { readonly calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    async *stream() {
      const round = rounds[Math.min(calls, rounds.length - 1)] ?? [];
      calls += 1;
      yield* typeof round === 'function' ? await round() : round;
    },
  };
}

function set(options: MonitorOptions, parts: Partial<Parts> = {}) {
  const clock = createFakeClock();
  const store = createMemoryStore();
  const given = { clock, store, rules: [low], ...options };
  const monitor = assembleMonitor(given, { ...PARTS, ...parts });
  const seen = { readings: 0, alerts: [] as string[], problems: [] as string[] };
  monitor.onReading(() => {
    seen.readings += 1;
  });
  monitor.onAlert(({ type, isRepeat }) => seen.alerts.push(type + (isRepeat ? '.again' : '')));
  monitor.onProblem(({ where }) => seen.problems.push(where));
  return { clock, store, monitor, seen };
}

/** Runs for a while, then ends it. */
async function runFor(
  { monitor, clock }: Pick<ReturnType<typeof set>, 'monitor' | 'clock'>,
  live: (clock: ReturnType<typeof createFakeClock>) => Promise<void>,
) {
  const controller = new AbortController();
  const running = monitor.run({ signal: controller.signal });
  await live(clock);
  controller.abort();
  await running;
}

describe('rounds', () => {
  test('at once, then at the interval', async () => {
    const gauge = playGauge([ok('500')]);
    const setting = set({ gauge });
    await runFor(setting, (clock) => clock.advance(4 * EVERY));
    expect(gauge.calls()).toBe(5);
    expect(setting.monitor.stats.reads).toEqual([{ labels: ['acme', 'ok'], count: 5 }]);
  });

  test('one that takes longer leaves out those that were due, and the rhythm stays', async () => {
    const begun: number[] = [];
    const clock = createFakeClock();
    const start = clock.now().getTime();
    const gauge: Gauge = {
      async *stream() {
        begun.push((clock.now().getTime() - start) / MINUTE);
        if (begun.length === 2) await clock.sleep(40 * MINUTE);
        yield ok('500');
      },
    };
    const { monitor } = set({ gauge, clock });
    await runFor({ monitor, clock }, (own) => own.advance(90 * MINUTE));
    expect(begun).toEqual([0, 15, 60, 75, 90]);
  });

  test.each([
    { title: 'an hour back', shiftMs: -60 * MINUTE },
    { title: 'a year back', shiftMs: -365 * DAY },
    { title: 'a day forward', shiftMs: DAY },
  ])('the time of day is set $title: the rounds go on', async ({ shiftMs }) => {
    const gauge = playGauge([ok('500')]);
    await runFor(set({ gauge }), async (clock) => {
      await clock.advance(EVERY + MINUTE);
      clock.set(new Date(clock.now().getTime() + shiftMs));
      await clock.advance(4 * EVERY);
    });
    expect(gauge.calls()).toBe(6);
  });

  test('two at the same time are one', async () => {
    const gauge = playGauge([ok('500')]);
    const { monitor } = set({ gauge });
    await Promise.all([monitor.round(), monitor.round()]);
    expect(gauge.calls()).toBe(1);
  });

  test('old history is made smaller once a day', async () => {
    const store = createMemoryStore();
    const compacted: string[] = [];
    const setting = set({
      gauge: playGauge([ok('500')]),
      store: { ...store, compact: async (now) => void compacted.push(now) },
    });
    await runFor(setting, (clock) => clock.advance(2 * DAY + MINUTE));
    expect(compacted.map((time) => time.slice(8, 10))).toEqual(['01', '02', '03']);
  });
});

describe('whatever fails, it goes on', () => {
  test('a gauge that throws', async () => {
    const gauge = playGauge([ok('500')], () => Promise.reject(new Error('boom')), [ok('400')]);
    const setting = set({ gauge });
    await runFor(setting, (clock) => clock.advance(2 * EVERY));
    expect(setting.seen).toMatchObject({ readings: 2, problems: ['gauge'] });
  });

  test.each(['commit', 'background'] as const)(
    'a store that throws at %s loses nothing',
    async (member) => {
      const store = createMemoryStore();
      let fails = 3;
      const broken = {
        ...store,
        [member]: (...given: never[]) => {
          fails -= 1;
          if (fails >= 0) return Promise.reject(new Error('disk full'));
          return (store[member] as (...given: never[]) => Promise<never>)(...given);
        },
      };
      const gauge = playGauge([ok('90')], [ok('80')], [ok('70')], [ok('60')]);
      const setting = set({ gauge, store: broken });
      await runFor(setting, (clock) => clock.advance(3 * EVERY));
      const [series] = await store.history();
      expect(series?.points.map(({ remaining }) => remaining)).toEqual(['90', '80', '70', '60']);
      expect(setting.seen.alerts).toEqual(['balance.low']);
      expect(setting.seen.problems).toEqual(['store', 'store', 'store']);
    },
  );

  test('a store that is gone is asked and told a few times a round, not at each reading', async () => {
    const store = createMemoryStore();
    const many = Array.from({ length: 400 }, (_, index) => ok('500', { account: `a${index}` }));
    const setting = set({
      gauge: {
        async *stream() {
          for (const reading of many) {
            await new Promise(setImmediate);
            yield reading;
          }
        },
      },
      store: { ...store, commit: () => Promise.reject(new Error('disk full')) },
    });
    await setting.monitor.round();
    expect(setting.seen.readings).toBe(400);
    expect(setting.seen.problems.length).toBeLessThanOrEqual(2);
  });

  test('listeners that throw and reject', async () => {
    const setting = set({ gauge: playGauge([ok('90')]) });
    setting.monitor.onReading(() => {
      throw new Error('boom');
    });
    setting.monitor.onAlert(() => Promise.reject(new Error('boom')));
    setting.monitor.onReading(() => {
      setting.seen.readings += 10;
    });
    await runFor(setting, (clock) => clock.advance(2 * EVERY));
    expect(setting.seen).toMatchObject({ readings: 33, alerts: ['balance.low'] });
    expect(setting.seen.problems).toEqual(['listener', 'listener', 'listener', 'listener']);
  });

  test('a reading that nobody can judge', async () => {
    const setting = set({ gauge: playGauge([ok('many'), ok('90', { account: 'b' })]) });
    await setting.monitor.round();
    expect((await setting.store.states()).map(({ account }) => account)).toEqual(['b']);
    expect(setting.seen.problems).toEqual(['rules']);
  });

  test('a delivery that breaks off', async () => {
    const setting = set(
      { gauge: playGauge([ok('90')]) },
      {
        createDeliverer: () => ({
          run: () => Promise.reject(new Error('boom')),
          deliverDue: () => Promise.reject(new Error('boom')),
          wake: () => {},
          problems: () => [],
        }),
      },
    );
    await setting.monitor.round();
    await runFor(setting, (clock) => clock.advance(EVERY));
    expect(setting.seen).toMatchObject({ readings: 3, problems: ['delivery', 'delivery'] });
  });
});

describe('the end', () => {
  test('within a second, though gauge and store hang; what was read is saved', async () => {
    const gauge: Gauge = {
      async *stream() {
        yield ok('90');
        yield failed('aborted', { account: 'b' });
        await new Promise(() => {});
      },
    };
    const setting = set({ gauge });
    const startedAt = performance.now();
    await runFor(setting, (clock) => clock.advance(EVERY));
    expect((await setting.store.states()).map(({ account }) => account)).toEqual(['default']);
    expect(performance.now() - startedAt).toBeLessThan(60_000);

    const store = createMemoryStore();
    const hanging = set({ gauge, store: { ...store, commit: () => new Promise(() => {}) } });
    await runFor(hanging, (clock) => clock.advance(EVERY));
  });

  test('aborted before it begins: nothing is read', async () => {
    const gauge = playGauge([ok('90')]);
    const { monitor } = set({ gauge });
    await monitor.run({ signal: AbortSignal.abort() });
    expect(gauge.calls()).toBe(0);
  });

  test('closed, it takes nothing more', async () => {
    const { monitor } = set({ gauge: playGauge([ok('90')]) });
    const running = monitor.run();
    await monitor.close();
    await running;
    await expect(monitor.round()).rejects.toThrow('the monitor is closed');
    await expect(monitor.observe(ok('1'))).rejects.toThrow('the monitor is closed');
  });
});

describe('programs that read themselves', () => {
  test('observe, and hear of it', async () => {
    const setting = set({ gauge: playGauge([]) });
    const lows: string[] = [];
    const stop = setting.monitor.onLow(({ text }) => void lows.push(text));
    for (const amount of ['120', '90', '80', '70', '300', '90']) {
      await setting.monitor.observe(ok(amount));
      await setting.clock.advance(DAY);
    }
    stop();
    await setting.monitor.observe(ok('80'));
    expect(lows).toEqual(['acme/default is low: 80 credits left, below 100 credits']);
    expect(setting.seen.alerts).toEqual([
      'balance.low',
      'balance.low.again',
      'balance.low.resolved',
      'balance.low',
    ]);
  });

  test('a message is delivered, though nothing runs', async () => {
    const delivered: number[] = [];
    const channel = { type: 'slack', name: 'chat', url: 'https://chat.example' } as const;
    const store = createMemoryStore();
    const { monitor } = set(
      { gauge: playGauge([]), channels: [channel], store },
      {
        createDeliverer: (given) => ({
          run: async () => {},
          deliverDue: async () => delivered.push((await given.store.due('9999', 9)).length),
          wake: () => {},
          problems: () => [],
        }),
      },
    );
    await monitor.observe(ok('9'));
    await monitor.observe(ok('8'));
    await monitor.close();
    expect(delivered.at(-1)).toBe(1);
  });
});

test('many readings are committed a few times', async () => {
  const store = createMemoryStore();
  const sizes: number[] = [];
  const many = Array.from({ length: 2000 }, (_, index) => ok('500', { account: `team-${index}` }));
  const { monitor } = set({
    gauge: playGauge(many),
    store: {
      ...store,
      background: async () => ({ states: [], series: [], memories: [] }),
      commit: async (changes) => {
        sizes.push(changes.length);
        return [];
      },
    },
  });
  await monitor.round();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2000);
  expect(sizes.length).toBeLessThan(50);
});

test.each([
  { title: 'everyMs', options: { everyMs: 10 }, want: 'everyMs' },
  { title: 'gauge and accounts', options: { accounts: [] }, want: 'not both' },
  {
    title: 'a channel that is not there',
    options: { rules: [{ type: 'empty', channels: ['x'] }] },
    want: 'rules[0]',
  },
  { title: 'no amount', options: { rules: [{ ...low, below: 'much' }] }, want: 'decimal text' },
  { title: 'no days', options: { rules: [{ type: 'runway', days: 0 }] }, want: 'above 0' },
] as const)('an option that cannot be used: $title', ({ options, want }) => {
  expect(() => set({ gauge: playGauge([]), ...options })).toThrow(want);
});
