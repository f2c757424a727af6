import { describe, expect, test } from 'vitest';
import { alertMessage, START } from '../test-support/alert-message.ts';
import { alerts, chat, delivered, hook, passing, setUpDelivery } from '../test-support/delivery.ts';
import { createDeliverer } from './deliverer.ts';
import { DeliveryError } from './delivery-error.ts';

describe('outages', () => {
  test('a channel that is down for a day loses nothing', async () => {
    const back = Date.parse(START) + 86_400_000;
    const { clock, store, tried, deliverer, run } = setUpDelivery(
      [hook('a'), chat('c')],
      ({ at }) => (Date.parse(at) < back ? passing : undefined),
    );
    const ids = Array.from({ length: 24 }, (_, hour) => `msg_${hour}`);
    await run(async () => {
      for (const id of ids) {
        const message = alertMessage(id, { at: clock.now().toISOString() });
        store.add('a', message);
        store.add('c', message);
        await clock.pass(3_600_000);
      }
      expect(deliverer.problems()).toEqual([
        {
          channel: 'a',
          problem: expect.stringMatching(/^webhook channel "a": it answered/),
          since: START,
          isDown: true,
          lost: 0,
        },
        {
          channel: 'c',
          problem: expect.stringMatching(/^slack channel "c": it answered/),
          since: START,
          isDown: true,
          lost: 0,
        },
      ]);
      await clock.pass(2 * 3_600_000);
    });
    expect(delivered(store, 'a')).toEqual(ids);
    expect(delivered(store, 'c')).toEqual(ids);
    expect(deliverer.problems()).toEqual([]);
    // An hour apart in the end, not more often.
    const tries = tried.filter(({ channel, at }) => channel === 'a' && Date.parse(at) < back);
    expect(tries.length).toBeGreaterThan(20);
    expect(tries.length).toBeLessThan(40);
  });

  test('one that stays down is given up after three days, each message for itself', async () => {
    const { clock, store, counted, deliverer } = setUpDelivery([hook('a')], () => passing);
    store.add('a', ...alerts('1', '2'));
    const hours = async (count: number) => {
      for (let hour = 0; hour < count; hour += 1) {
        await deliverer.deliverDue();
        await clock.pass(3_600_000);
      }
    };
    await hours(71);
    expect(store.waiting()).toHaveLength(2);
    await hours(30);
    expect(store.waiting()).toEqual([]);
    expect(counted['a failed']).toBe(2);
    expect(deliverer.problems()).toMatchObject([
      {
        channel: 'a',
        lost: 2,
        problem: expect.stringMatching(/given up after \d+ tries.*status 503/),
      },
    ]);
  });

  test('waits for as long as it is asked to', async () => {
    let isFirst = true;
    const { clock, store, tried, run } = setUpDelivery([hook('a')], () => {
      const failure = isFirst ? new DeliveryError('x', { retryAfterMs: 600_000 }) : undefined;
      isFirst = false;
      return failure;
    });
    store.add('a', ...alerts('1'));
    await run(() => clock.pass(599_000));
    expect(tried).toHaveLength(1);
    await run(() => clock.pass(3_000));
    expect(delivered(store)).toEqual(['1']);
  });
});

describe('channels that are not configured', () => {
  test('keep their messages for three days, hold up nobody, and get them when they are back', async () => {
    const { clock, store, deliverer, run } = setUpDelivery([hook('a')]);
    store.add('gone', ...alerts('1', '2'));
    store.add('a', ...alerts('1'));
    await run(async () => {
      await clock.pass(86_400_000);
      expect(delivered(store)).toEqual(['1']);
      expect(store.waiting().map(({ message }) => message.id)).toEqual(['1', '2']);
      expect(deliverer.problems()).toMatchObject([
        { channel: 'gone', problem: expect.stringMatching(/not in the configuration/) },
      ]);
    });
    const again = createDeliverer({ channels: [hook('gone')], store, clock, send: async () => 1 });
    await clock.pass(3_600_000);
    await expect(again.deliverDue()).resolves.toBe(2);
    expect(store.waiting()).toEqual([]);
  });

  test('are given up in the end', async () => {
    const { clock, store, run } = setUpDelivery([]);
    store.add('gone', ...alerts('1'));
    await run(() => clock.pass(4 * 86_400_000));
    expect(store.outcomes.at(-1)?.outcome.status).toBe('failed');
    expect(store.waiting()).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([{ days: 1 }, { days: 400 }])(
    'set back by $days days delays nothing by that',
    async ({ days }) => {
      let failures = 0;
      const { clock, store, run } = setUpDelivery([hook('a')], () =>
        ++failures < 3 ? passing : undefined,
      );
      store.add('a', ...alerts('1'));
      await run(async () => {
        await clock.pass(1_000); // waits for its next try
        clock.set(new Date(Date.parse(START) - days * 86_400_000).toISOString());
        await clock.pass(60_000);
      });
      expect(delivered(store)).toEqual(['1']);
    },
  );

  test('was wrong before the start', async () => {
    const { clock, store, run } = setUpDelivery([hook('a'), chat('c')]);
    store.add('a', alertMessage('1', { at: '2031-01-01T00:00:00.000Z' }));
    store.add('c', ...alerts('2'));
    await run(() => clock.pass(10_000));
    expect(delivered(store).toSorted()).toEqual(['1', '2']);
  });
});

describe('the store', () => {
  test('that cannot take what was told is asked again, and nothing is told twice', async () => {
    const { clock, store, tried, run } = setUpDelivery([hook('a')]);
    const settle = store.settle.bind(store);
    let failures = 0;
    store.settle = async (...args) => {
      failures += 1;
      if (failures < 4) throw new Error('disk full');
      await settle(...args);
    };
    store.add('a', ...alerts('1'));
    await run(() => clock.pass(60_000));
    expect(tried).toHaveLength(1);
    expect(delivered(store)).toEqual(['1']);
    expect(failures).toBe(4);
  });

  test('that cannot be read is read again', async () => {
    const { clock, store, run, deliverer } = setUpDelivery([hook('a')]);
    const due = store.due.bind(store);
    let failures = 0;
    store.due = async (...args) => {
      failures += 1;
      if (failures < 4) throw new Error('disk I/O');
      return due(...args);
    };
    store.add('a', ...alerts('1'));
    await expect(deliverer.deliverDue()).rejects.toThrow('disk I/O');
    await run(() => clock.pass(60_000));
    expect(delivered(store)).toEqual(['1']);
  });

  test('may give out one message at a time', async () => {
    const { store, deliverer } = setUpDelivery([chat('c'), hook('a')]);
    const due = store.due.bind(store);
    store.due = async (...args) => {
      const rows = await due(...args);
      return rows.filter((row) => rows.find(({ channel }) => channel === row.channel) === row);
    };
    store.add('c', ...alerts('1', '2', '3'));
    store.add('a', ...alerts('1', '2', '3'));
    await expect(deliverer.deliverDue()).resolves.toBe(6);
    expect(delivered(store, 'c')).toEqual(['1', '2', '3']);
  });

  test('is asked by several at once, and nothing is told twice', async () => {
    const { clock, store, tried, deliverer, run } = setUpDelivery([hook('a'), hook('b')]);
    await run(async () => {
      for (let round = 0; round < 20; round += 1) {
        store.add('a', ...alerts(`${round}`));
        store.add('b', ...alerts(`${round}`));
        deliverer.wake();
        await Promise.all([deliverer.deliverDue(), deliverer.deliverDue(), clock.pass(1_000)]);
      }
    });
    expect(tried).toHaveLength(40);
    expect(store.waiting()).toEqual([]);
  });
});
