import type { IncomingMessage } from 'node:http';
import { acceptedKeys } from './accepted-keys.ts';
import type { Outcome, SandboxVendor } from './simulated-vendor.ts';

/** A request and its outcome, for the log. Neither its key nor its query is here. */
export interface SandboxRequest {
  readonly method: string;
  readonly pathname: string;
  readonly outcome: number | 'hang' | 'reset';
  readonly durationMs: number;
  /** Whether it carries the vendor's key, another one, or none. */
  readonly key: 'right' | 'wrong' | 'none';
}

/** Describes a request without what may be secret in it. */
export function describeRequest(
  message: IncomingMessage,
  vendors: readonly Pick<SandboxVendor, 'id' | 'apiKey' | 'emulation'>[],
  outcome: Outcome,
  durationMs: number,
): SandboxRequest {
  const { method = '', url = '' } = message;
  const pathname = url.replace(/[?#].*$/s, '');
  const vendor = vendors.find(({ id }) => pathname.startsWith(`/${id}/`));
  return {
    method,
    pathname,
    key: compareKey(message, vendor),
    durationMs,
    outcome: typeof outcome === 'string' ? outcome : outcome.status,
  };
}

/** Looks for the key where this vendor has it. */
function compareKey(
  { headers, url = '' }: IncomingMessage,
  vendor: Pick<SandboxVendor, 'apiKey' | 'emulation'> | undefined,
): SandboxRequest['key'] {
  if (vendor === undefined) return 'none';
  const { auth } = vendor.emulation.definition;
  const sent =
    'query' in auth
      ? new URL(url, 'http://localhost').searchParams.get(auth.query)
      : headers[auth.header.toLowerCase()];
  if (sent === null || sent === undefined) return 'none';
  const words = String(sent).split(' ');
  const basic = decodeBasic(words.at(-1) ?? '').split(':');
  const accepted = acceptedKeys(vendor);
  return [...words, ...basic].some((word) => accepted.includes(word)) ? 'right' : 'wrong';
}

/** The text of HTTP Basic. */
const decodeBasic = (word: string): string => Buffer.from(word, 'base64').toString();
