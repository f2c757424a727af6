import type { FetchLike, ProviderDefinition } from '@fuelgauge/core';
import { defineProvider } from '@fuelgauge/core';

/** A provider whose balance is at `https://<id>.test/credits`, as `{"credits": 12, "pool": "…"}`. */
export function defineAcme(
  id: string,
  { unit = `${id}:credit`, hasPool = false }: { unit?: string; hasPool?: boolean } = {},
): ProviderDefinition {
  return defineProvider()({
    id,
    name: id,
    baseUrl: `https://${id}.test`,
    path: '/credits',
    auth: { header: 'x-api-key' },
    keyVariables: [`${id.toUpperCase()}_API_KEY`, `${id.toUpperCase()}_KEY`],
    balance: { remaining: '/credits', unit, scope: 'unknown', ...(hasPool && { pool: '/pool' }) },
  });
}

export const acme: ProviderDefinition = defineAcme('acme');

/** A response with a JSON value, or with text as it is. */
export function createResponse(body: unknown, status = 200): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}

/** A request as the vendor receives it. */
export interface VendorRequest {
  /** Host and path: `acme.test/credits`. */
  readonly endpoint: string;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** What `createVendor` gives: the function, and what it was asked for. */
interface Vendor {
  readonly requests: VendorRequest[];
  readonly fetch: FetchLike;
}

/** A `fetch` that records its requests and leaves the responses to the test. */
export function createVendor(
  respond: (request: VendorRequest) => Response | Promise<Response>,
): Vendor {
  const requests: VendorRequest[] = [];
  const fetch: FetchLike = async (url, init) => {
    const { host, pathname } = new URL(url);
    const request = {
      endpoint: `${host}${pathname}`,
      key: new Headers(init.headers).get('x-api-key') ?? '',
      signal: init.signal ?? new AbortController().signal,
    };
    requests.push(request);
    return respond(request);
  };
  return { requests, fetch };
}
