import type { LookupFunction } from 'node:net';
import type { AlertMessage } from '../model/message.ts';

/** What a sender uses beside its channel, for one try. */
export interface SendTools {
  now(): Date;
  /** Aborted when the time of the try is over, or the monitor stops. */
  readonly signal: AbortSignal;
  /** @default DNS as the system asks it */
  readonly lookup?: LookupFunction;
}

/**
 * Tells messages of one channel, oldest first.
 * @returns how many of them, from the first on, were told
 * @throws DeliveryError where none was told
 */
export type Sender<OwnChannel> = (
  channel: OwnChannel,
  messages: readonly [AlertMessage, ...AlertMessage[]],
  tools: SendTools,
) => Promise<number>;
