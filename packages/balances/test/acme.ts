import type { FetchLike, ProviderDefinition } from '@fuelgauge/core';
import { defineProvider } from '@fuelgauge/core';

/** A provider that answers `{"credits": 12, "pool": "…"}` at `https://<id>.test/credits`. */
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

export const acme = defineAcme('acme');

export function reply(body: unknown, status = 200): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}

/** What a request tells. */
export interface Asked {
  /** Host and path: `acme.test/credits`. */
  readonly where: string;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** A `fetch` that notes what was asked of it and leaves the answer to the test. */
export function createVendor(answer: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch: FetchLike = async (url, init) => {
    const { host, pathname } = new URL(url);
    const signal = init.signal ?? new AbortController().signal;
    const one = {
      where: `${host}${pathname}`,
      key: new Headers(init.headers).get('x-api-key') ?? '',
      signal,
    };
    asked.push(one);
    return answer(one);
  };
  return { asked, fetch };
}

/** A promise that the test settles. */
export function defer<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Never settles, whatever is aborted. */
export function never<Value>(): Promise<Value> {
  return new Promise<Value>(() => {});
}

/** Lets everything go on that waits for nothing but promises. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
