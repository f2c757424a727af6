import type { IncomingMessage } from 'node:http';
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
  vendors: readonly Pick<SandboxVendor, 'id' | 'apiKey'>[],
  outcome: Outcome,
  durationMs: number,
): SandboxRequest {
  const { method = '', url = '' } = message;
  const pathname = url.replace(/[?#].*$/s, '');
  const vendor = vendors.find(({ id }) => pathname.startsWith(`/${id}/`));
  return {
    method,
    pathname,
    key: compareKey(message, vendor?.apiKey),
    durationMs,
    outcome: typeof outcome === 'string' ? outcome : outcome.status,
  };
}

/** Looks for the key among all headers, since each vendor has its own. */
function compareKey(
  { headers }: IncomingMessage,
  apiKey: string | undefined,
): SandboxRequest['key'] {
  const candidates = Object.entries(headers).filter(([name]) =>
    /^authorization$|key|token/.test(name),
  );
  if (candidates.length === 0) return 'none';
  return candidates.some(
    ([, value]) => apiKey !== undefined && String(value).split(' ').includes(apiKey),
  )
    ? 'right'
    : 'wrong';
}
