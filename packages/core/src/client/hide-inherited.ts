/** What openapi-fetch reads of its options, and `Request` of those that it passes on. */
const NAMES = [
  'baseUrl',
  'body',
  'bodySerializer',
  'fetch',
  'headers',
  'middleware',
  'parseAs',
  'pathSerializer',
  'querySerializer',
  'Request',
  'requestInitExt',
  'signal',
] as const;

/**
 * Own undefined members in front of the options for openapi-fetch, which spreads them: so they hide
 * what a polluted `Object.prototype` would add.
 */
export function hideInherited<Options extends object>(options: Options): Options {
  return { ...Object.fromEntries(NAMES.map((name) => [name, undefined])), ...options };
}
