import type { LookupFunction } from 'node:net';
import type { AlertMessage } from '../model/message.ts';
import type { Channel } from './channel.ts';
import { sendDiscord } from './channels/discord.ts';
import { sendEmail } from './channels/email.ts';
import { sendExec } from './channels/exec.ts';
import { sendNtfy } from './channels/ntfy.ts';
import { sendSlack } from './channels/slack.ts';
import { sendTelegram } from './channels/telegram.ts';
import { sendWebhook } from './channels/webhook.ts';
import { DeliveryError } from './delivery-error.ts';
import type { Sender } from './send-tools.ts';
import { withDeadline } from './with-deadline.ts';

interface Kind<Type extends Channel['type']> {
  readonly send: Sender<Extract<Channel, { readonly type: Type }>>;
  /** For a whole try, secrets and DNS included. */
  readonly deadlineMs: number;
  /** Whether people read it: several alerts are one message then. */
  readonly isForPeople: boolean;
}

const HTTP = { deadlineMs: 10_000, isForPeople: true };
const KINDS: { readonly [Type in Channel['type']]: Kind<Type> } = {
  webhook: { ...HTTP, send: sendWebhook, isForPeople: false },
  slack: { ...HTTP, send: sendSlack },
  discord: { ...HTTP, send: sendDiscord },
  telegram: { ...HTTP, send: sendTelegram },
  ntfy: { ...HTTP, send: sendNtfy },
  // Mail servers let strangers wait on purpose.
  email: { send: sendEmail, deadlineMs: 30_000, isForPeople: true },
  exec: { send: sendExec, deadlineMs: 30_000, isForPeople: false },
};

export function isForPeople({ type }: Channel): boolean {
  return KINDS[type].isForPeople;
}

/** One try, as {@link sendMessages} makes it. */
export type SendMessages = (
  channel: Channel,
  messages: readonly [AlertMessage, ...AlertMessage[]],
  options: SendOptions,
) => Promise<number>;

export interface SendOptions {
  now(): Date;
  /** Aborted when the monitor stops. */
  readonly signal?: AbortSignal | undefined;
  readonly lookup?: LookupFunction;
  /** @default by the type of the channel */
  readonly deadlineMs?: number;
}

/**
 * Makes one try to tell messages of one channel, oldest first.
 * @returns how many of them, from the first on, were told
 * @throws DeliveryError, and nothing else: what a runtime or a library throws names hosts
 */
export const sendMessages: SendMessages = async (channel, messages, options) => {
  // The table gives each type its own sender, which a union of functions cannot say.
  const { send, deadlineMs } = KINDS[channel.type] as unknown as Kind<never> & {
    readonly send: Sender<Channel>;
  };
  const { now, lookup, signal } = options;
  try {
    return await withDeadline(options.deadlineMs ?? deadlineMs, signal, (trySignal) =>
      send(channel, messages, { now, signal: trySignal, ...(lookup && { lookup }) }),
    );
  } catch (thrown) {
    throw thrown instanceof DeliveryError
      ? thrown
      : new DeliveryError('it failed in a way that was not foreseen');
  }
};
