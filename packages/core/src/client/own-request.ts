import { ownInit } from '../transport/own-init.ts';

/** Made for the `Request` that was current last. */
let last: { readonly Current: typeof Request; readonly Own: typeof Request } | undefined;

/**
 * The `Request` of this moment for openapi-fetch, which hands its options on as a common object: a
 * polluted `Object.prototype` adds no body, no method and no cache to them.
 */
export function ownRequest(): typeof Request {
  const Current = globalThis.Request;
  if (last?.Current === Current) return last.Own;
  function Own(url: string, init: RequestInit): Request {
    return new Current(url, ownInit(init));
  }
  // What a middleware returns in place of the request is asked whether it is one.
  Own.prototype = Current.prototype;
  last = { Current, Own: Own as unknown as typeof Request };
  return last.Own;
}
