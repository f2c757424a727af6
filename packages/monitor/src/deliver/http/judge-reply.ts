import { readRetryAfter } from '@fuelgauge/core/internal';
import { DeliveryError } from '../delivery-error.ts';

/** Statuses of 4xx after which the same request may succeed. */
const PASSING = new Set([408, 425, 429]);

const WORDS: Readonly<Record<number, string>> = {
  400: 'it did not understand the message',
  401: 'it did not accept the token or password',
  403: 'it does not allow this',
  404: 'it knows no such address; check the URL',
  410: 'it is gone for good; remove the channel, or give its new URL',
  413: 'the message is too large for it',
  429: 'too many messages',
};

export interface Reply {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Never shown: read for the wait that it asks for, and nothing else. */
  readonly reply: string;
  readonly retryAfterPath?: readonly string[] | undefined;
  readonly now: Date;
}

/** What a status that is no success means: 408, 425, 429, 3xx and 5xx pass, other 4xx are final. */
export function judgeReply({
  status,
  retryAfter,
  reply,
  retryAfterPath,
  now,
}: Reply): DeliveryError {
  const isFinal = status >= 400 && status < 500 && !PASSING.has(status);
  const words =
    WORDS[status] ?? (status < 400 ? 'redirects are not followed; give the URL it leads to' : '');
  return new DeliveryError(`it answered with status ${status}${words && `: ${words}`}`, {
    isRetryable: !isFinal,
    retryAfterMs: readRetryAfter(retryAfter, now.getTime()) ?? readMember(reply, retryAfterPath),
  });
}

/** Seconds, which may have a fraction, in milliseconds. */
function readMember(reply: string, path: readonly string[] | undefined): number | null {
  if (path === undefined) return null;
  try {
    const value: unknown = path.reduce(
      (part: unknown, name) => (part as Record<string, unknown> | null)?.[name],
      JSON.parse(reply) as unknown,
    );
    return typeof value === 'number' && value >= 0 ? Math.ceil(value * 1000) : null;
  } catch {
    return null;
  }
}
