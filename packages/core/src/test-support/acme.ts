import { defineProvider } from '../provider/define-provider.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';

/** A vendor of our own making, for tests. */
export const acme = defineProvider()({
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

/** A `fetch` that answers with the given replies in turn, the last one for ever, and remembers what it was asked. */
export function replyWith(...replies: readonly (Response | Error | (() => Promise<Response>))[]) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push({ url, init });
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'function') return reply();
    if (!reply) throw new TypeError('no reply prepared');
    return reply.clone();
  };
  return { fetch, requests };
}

/** An error as undici throws it: `fetch failed`, with the code beneath. */
export function fetchFailed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('beneath'), { code }) });
}
