/** What openapi-fetch reads of its options, and `Request` of those that it passes on. */
const HIDDEN = {
  baseUrl: undefined,
  body: undefined,
  bodySerializer: undefined,
  fetch: undefined,
  headers: undefined,
  middleware: undefined,
  parseAs: undefined,
  pathSerializer: undefined,
  querySerializer: undefined,
  Request: undefined,
  signal: undefined,
};

/**
 * Own undefined members in front of the options for openapi-fetch, which spreads them: so they hide
 * what a polluted `Object.prototype` would add.
 */
export function hideInherited<Options extends object>(options: Options): Options {
  return { ...HIDDEN, ...options };
}
