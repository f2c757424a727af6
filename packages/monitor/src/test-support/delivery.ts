import type { Channel } from '../deliver/channel.ts';
import { createDeliverer } from '../deliver/deliverer.ts';
import type { DelivererOptions } from '../deliver/delivery.ts';
import { DeliveryError } from '../deliver/delivery-error.ts';
import type { SendMessages } from '../deliver/send-messages.ts';
import type { AlertMessage } from '../model/message.ts';
import { alertMessage, START } from './alert-message.ts';
import { createFakeOutbox, type FakeOutbox } from './fake-outbox.ts';
import { createManualClock } from './manual-clock.ts';

export const hook = (name: string): Channel => ({
  type: 'webhook',
  name,
  url: 'https://hooks.example/s3cret',
});
export const chat = (name: string): Channel => ({
  type: 'slack',
  name,
  url: 'https://slack.example/s3cret',
});

/** What was tried: time, channel, ids. `fail` says what is wrong with it, if anything. */
interface Tried {
  readonly at: string;
  readonly channel: string;
  readonly ids: readonly string[];
}
type Fail = (
  tried: Tried,
) => DeliveryError | number | undefined | Promise<DeliveryError | undefined>;

/** What `setUpDelivery` gives. */
interface DeliverySetUp {
  readonly clock: ReturnType<typeof createManualClock>;
  readonly store: FakeOutbox;
  readonly tried: readonly Tried[];
  /** How often each outcome was counted, by channel. */
  readonly counted: Readonly<Record<string, number>>;
  readonly deliverer: ReturnType<typeof createDeliverer>;
  /** Delivers while `work` runs. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** A deliverer over a store and a clock of the test's. */
export function setUpDelivery(
  channels: readonly Channel[],
  fail: Fail = () => undefined,
  options: Partial<DelivererOptions> = {},
): DeliverySetUp {
  const clock = createManualClock(START);
  const store = createFakeOutbox();
  const tried: Tried[] = [];
  const counted: Record<string, number> = {};
  const send: SendMessages = async (channel, messages) => {
    const one = {
      at: clock.now().toISOString(),
      channel: channel.name,
      ids: messages.map(({ id }) => id),
    };
    tried.push(one);
    const result = await fail(one);
    if (result instanceof DeliveryError) throw result;
    return result ?? messages.length;
  };
  const deliverer = createDeliverer({
    channels,
    store,
    clock,
    send,
    random: () => 1,
    stats: {
      countDelivery(channel, outcome) {
        counted[`${channel} ${outcome}`] = (counted[`${channel} ${outcome}`] ?? 0) + 1;
      },
    },
    ...options,
  });
  const run = async (work: () => Promise<void>) => {
    const stop = new AbortController();
    const running = deliverer.run(stop.signal);
    await work();
    stop.abort();
    await running;
  };
  return { clock, store, tried, counted, deliverer, run };
}
export const alerts = (...ids: readonly string[]): readonly AlertMessage[] =>
  ids.map((id) => alertMessage(id));
/** Ids of what was delivered, in order. */
export const delivered = (store: FakeOutbox, channel?: string): readonly string[] =>
  store.outcomes
    .filter(
      ({ outcome, channel: own }) => outcome.status === 'delivered' && (channel ?? own) === own,
    )
    .map(({ id }) => id);

export const passing: DeliveryError = new DeliveryError('it answered with status 503');
export const final: DeliveryError = new DeliveryError('it answered with status 404', {
  isRetryable: false,
});
