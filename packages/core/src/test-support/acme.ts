import { defineProvider } from '../provider/define-provider.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';

/** A vendor of our own making, for tests. */
export const acme: ProviderDefinition<'/credits'> = defineProvider()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test/v1',
  path: '/credits',
  auth: { header: 'X-API-Key' },
  keyVariables: ['ACME_API_KEY', 'ACME_KEY'],
  balance: { remaining: '/balance', unit: 'acme:credit', scope: 'unknown' },
});

/** The same vendor with other properties. */
export function acmeWith(changes: Partial<ProviderDefinition>): ProviderDefinition {
  return { ...acme, ...changes };
}

/** What `respondWith` gives: the function, and what it was asked for. */
interface PreparedFetch {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: readonly { readonly url: string; readonly init: RequestInit }[];
}

/** A `fetch` that returns the given responses in turn, the last one for ever, and records its requests. */
export function respondWith(
  ...responses: readonly (Response | Error | (() => Promise<Response>))[]
): PreparedFetch {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const response = responses[Math.min(requests.length, responses.length - 1)];
    requests.push({ url, init });
    if (response instanceof Error) throw response;
    if (typeof response === 'function') return response();
    if (!response) throw new TypeError('no response prepared');
    return response.clone();
  };
  return { fetch, requests };
}

/** An error as undici throws it: `fetch failed`, with the code beneath. */
export function fetchFailed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('beneath'), { code }) });
}
