import { ownInit } from './own-init.ts';

/** What this realm's `Request` accepts. */
interface Accepted {
  readonly of: object | undefined;
  readonly cache: boolean;
  readonly signal: boolean;
}

let known: Accepted | undefined;

/** Whether a request can be made with these options; true where there is no `Request` to ask. */
function accepts(init: RequestInit): boolean {
  try {
    // The URL is never fetched.
    return !!new Request('https://fuelgauge.invalid', ownInit(init));
  } catch {
    return false;
  }
}

/** Asked once, since making a request costs more than the rest of a call. */
function whatRequestAccepts(signal: AbortSignal): Accepted {
  const Asked = (globalThis as { Request?: object }).Request;
  if (known?.of !== Asked || known === undefined)
    known = {
      of: Asked,
      cache: Asked !== undefined && accepts({ cache: 'no-store' }),
      signal: Asked === undefined || accepts({ signal }),
    };
  return known;
}

/**
 * The options of a request, as far as the runtime knows them. Nothing is inherited: a polluted
 * `Object.prototype` adds no body and no cache.
 *
 * - `manual`, since a followed redirect takes an API-key header to another origin; `error` is not
 *   known everywhere.
 * - `no-store`, since frameworks and browsers keep responses: Next.js 14 for a year. Workers with a
 *   compatibility date before 2024-11-11 throw where they see the option at all.
 * - The signal, unless it comes from another realm than `fetch`, as under jsdom: Node refuses it.
 */
export function fetchInit(init: RequestInit & { readonly signal: AbortSignal }): RequestInit {
  const { cache, signal } = whatRequestAccepts(init.signal);
  const own = ownInit(init);
  own.redirect = 'manual';
  if (cache) own.cache = 'no-store';
  if (!signal) delete own.signal;
  return own;
}
