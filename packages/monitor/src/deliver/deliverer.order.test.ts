import { describe, expect, test } from 'vitest';
import { START } from '../test-support/alert-message.ts';
import {
  alerts,
  chat,
  delivered,
  final,
  hook,
  passing,
  setUpDelivery,
} from '../test-support/delivery.ts';
import { DeliveryError } from './delivery-error.ts';

describe('order', () => {
  test('holds within a channel, whatever fails, and channels do not wait for each other', async () => {
    let failures = 0;
    const { clock, store, tried, run } = setUpDelivery(
      [hook('a'), hook('b')],
      ({ channel, ids }) =>
        channel === 'a' && ids[0] === '2' && ++failures < 4 ? passing : undefined,
    );
    store.add('a', ...alerts('1', '2', '3'));
    store.add('b', ...alerts('1', '2', '3'));
    await run(async () => {
      await clock.pass(0);
      expect(delivered(store, 'b')).toEqual(['1', '2', '3']);
      expect(delivered(store, 'a')).toEqual(['1']);
      await clock.pass(60_000);
    });
    expect(delivered(store, 'a')).toEqual(['1', '2', '3']);
    expect(tried.filter(({ channel }) => channel === 'a').flatMap(({ ids }) => ids)).toEqual([
      '1',
      '2',
      '2',
      '2',
      '2',
      '3',
    ]);
  });

  test('a channel that hangs holds up no other', async () => {
    const { clock, store, run } = setUpDelivery(
      [hook('slow'), hook('fast')],
      async ({ channel }) => {
        if (channel === 'slow') await clock.sleep(20_000);
        return undefined;
      },
    );
    store.add('slow', ...alerts('1', '2'));
    store.add('fast', ...alerts('1'));
    await run(async () => {
      await clock.pass(5_000);
      store.add('fast', ...alerts('2'));
      await clock.pass(5_000);
      expect(delivered(store)).toEqual(['1', '2']);
      await clock.pass(60_000);
    });
    expect(delivered(store, 'slow')).toEqual(['1', '2']);
  });

  test('what is refused for good is given up, and the next one is told', async () => {
    const { store, deliverer } = setUpDelivery([hook('a')], ({ ids }) =>
      ids[0] === '1' ? final : undefined,
    );
    store.add('a', ...alerts('1', '2'));
    await expect(deliverer.deliverDue()).resolves.toBe(2);
    expect(store.outcomes).toMatchObject([
      {
        id: '1',
        outcome: { status: 'failed', problem: 'webhook channel "a": it answered with status 404' },
      },
      { id: '2', outcome: { status: 'delivered' } },
    ]);
    // The channel works, and yet nobody was told of one of them.
    expect(deliverer.problems()).toEqual([
      {
        channel: 'a',
        problem: 'webhook channel "a": it answered with status 404',
        since: START,
        isDown: false,
        lost: 1,
      },
    ]);
  });
});

describe('people', () => {
  test('get one message for what is due together, and at most one in 30 s', async () => {
    const { clock, store, tried, run } = setUpDelivery([chat('c'), hook('a')]);
    const three = alerts('1', '2', '3');
    store.add('c', ...three);
    store.add('a', ...three);
    await run(async () => {
      await clock.pass(1_000);
      expect(tried.filter(({ channel }) => channel === 'c').map(({ ids }) => ids)).toEqual([
        ['1', '2', '3'],
      ]);
      expect(tried.filter(({ channel }) => channel === 'a').map(({ ids }) => ids)).toEqual([
        ['1'],
        ['2'],
        ['3'],
      ]);
      for (const id of ['4', '5', '6']) {
        store.add('c', ...alerts(id));
        await clock.pass(5_000);
      }
      expect(tried.filter(({ channel }) => channel === 'c')).toHaveLength(1);
      await clock.pass(20_000);
    });
    expect(tried.filter(({ channel }) => channel === 'c').map(({ ids }) => ids)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(delivered(store, 'c')).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('get the rest of what did not fit in the next one', async () => {
    const { clock, store, tried, run } = setUpDelivery([chat('c')], () => 2);
    store.add('c', ...alerts('1', '2', '3', '4', '5'));
    await run(() => clock.pass(100_000));
    expect(tried.map(({ ids }) => ids)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['3', '4', '5'],
      ['5'],
    ]);
    const gaps = tried.map(({ at }) => Date.parse(at) - Date.parse(START));
    expect(gaps[1]).toBeGreaterThanOrEqual(30_000);
    expect(gaps[2]).toBeGreaterThanOrEqual(60_000);
  });

  test('a message that is refused for good does not take the others with it', async () => {
    const { store, tried, deliverer } = setUpDelivery([chat('c')], ({ ids }) =>
      ids.includes('2') ? final : undefined,
    );
    store.add('c', ...alerts('1', '2', '3'));
    await deliverer.deliverDue();
    expect(tried.map(({ ids }) => ids.join())).toEqual(['1,2,3', '1', '2,3', '2', '3']);
    expect(delivered(store)).toEqual(['1', '3']);
  });

  test('a failed group is tried again with what has come meanwhile', async () => {
    let isFirst = true;
    const { clock, store, tried, run } = setUpDelivery([chat('c')], () => {
      const failure = isFirst ? passing : undefined;
      isFirst = false;
      return failure;
    });
    store.add('c', ...alerts('1', '2'));
    await run(async () => {
      await clock.pass(1_000);
      store.add('c', ...alerts('3'));
      await clock.pass(10_000);
    });
    expect(tried.map(({ ids }) => ids.join())).toEqual(['1,2', '1,2,3']);
  });
});

describe('the end', () => {
  test('a try in flight is given a moment, then cut, and is not settled', async () => {
    const aborted: string[] = [];
    const stop = new AbortController();
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { store, deliverer } = setUpDelivery([hook('a')], undefined, {
      send: (_channel, [{ id }], { signal }) =>
        new Promise((_resolve, reject) => {
          begin();
          signal?.addEventListener('abort', () => {
            aborted.push(id);
            reject(new DeliveryError('the monitor was stopped in the middle of it'));
          });
        }),
    });
    store.add('a', ...alerts('1', '2'));
    const running = deliverer.run(stop.signal);
    await begun;
    stop.abort();
    await running;
    expect(aborted).toEqual(['1']);
    expect(store.outcomes).toEqual([]);
    expect(store.waiting()).toHaveLength(2);
  });

  test('one that ends in that moment is settled, and nothing new is begun', async () => {
    const { clock, store, tried, deliverer } = setUpDelivery([hook('a')], async () => {
      stop.abort();
      return undefined;
    });
    const stop = new AbortController();
    store.add('a', ...alerts('1', '2'));
    const running = deliverer.run(stop.signal);
    await clock.pass(0);
    await running;
    expect(delivered(store)).toEqual(['1']);
    expect(tried).toHaveLength(1);
  });
});

test('wake does not wait for the next look', async () => {
  const { clock, store, deliverer, run } = setUpDelivery([hook('a')]);
  await run(async () => {
    await clock.pass(100);
    store.add('a', ...alerts('1'));
    deliverer.wake();
    await clock.pass(0);
    expect(delivered(store)).toEqual(['1']);
  });
});
