import { ownInit } from '../transport/own-init.ts';

/** The `Request` that was current last, and what was made for it. */
let last: typeof Request | undefined;
let own: typeof Request;

/**
 * The `Request` of this moment for openapi-fetch, which hands its options on as a common object: a
 * polluted `Object.prototype` adds no body, no method and no cache to them.
 */
export function ownRequest(): typeof Request {
  const { Request: Current } = globalThis;
  if (last !== Current) {
    function Own(url: string, init: RequestInit): Request {
      return new Current(url, ownInit(init));
    }
    // What a middleware returns in place of the request is asked whether it is one.
    Own.prototype = Current.prototype;
    own = Own as unknown as typeof Request;
    last = Current;
  }
  return own;
}
