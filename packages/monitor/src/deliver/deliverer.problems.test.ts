import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { alertMessage } from '../test-support/alert-message.ts';
import { alerts, chat, final, hook, passing, setUpDelivery } from '../test-support/delivery.ts';
import { DeliveryError } from './delivery-error.ts';

test('counts what becomes of messages', async () => {
  let failures = 0;
  const { clock, store, counted, run } = setUpDelivery([hook('a')], () =>
    ++failures === 1 ? passing : failures === 2 ? final : undefined,
  );
  store.add('a', ...alerts('1', '2'));
  await run(() => clock.pass(60_000));
  expect(counted).toEqual({ 'a retry': 1, 'a failed': 1, 'a delivered': 1 });
});

test('an error that is none of ours is not shown', async () => {
  const { store, deliverer } = setUpDelivery([hook('a')], undefined, {
    send: async () => {
      throw new TypeError('connect https://hooks.example/s3cret');
    },
  });
  store.add('a', ...alerts('1'));
  await deliverer.deliverDue();
  expect(
    inspect([store.outcomes, deliverer.problems(), deliverer], { depth: 9, showHidden: true }),
  ).not.toContain('s3cret');
});

test('two channels of one name are refused', () => {
  expect(() => setUpDelivery([hook('a'), chat('a')])).toThrow('two channels are named "a"');
});

test('whoever listens hears when a channel begins to fail, and of each message that is given up', async () => {
  let failure: DeliveryError | undefined = new DeliveryError('it answered with 503');
  const heard: string[] = [];
  const { clock, store, deliverer } = setUpDelivery([hook('a')], () => failure, {
    onProblem: ({ channel, lost }) => void heard.push(`${channel} ${lost}`),
  });
  const deliver = async (id: string) => {
    store.add('a', alertMessage(id, { at: clock.now().toISOString() }));
    await deliverer.deliverDue();
    await clock.pass(3_600_000);
    await deliverer.deliverDue();
  };
  await deliver('msg_1');
  expect(heard).toEqual(['a 0']);
  failure = undefined;
  await deliver('msg_2');
  failure = new DeliveryError('it refused', { isRetryable: false });
  await deliver('msg_3');
  await deliver('msg_4');
  expect(heard).toEqual(['a 0', 'a 1', 'a 2']);
});
