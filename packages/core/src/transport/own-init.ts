import { ownOptions } from '../options/own-options.ts';

/** What runtimes look up in a copy of their own. */
const LOOKED_UP = ['body', 'signal', 'window', 'referrer'] as const;

/**
 * The options of a `Request` by their own members alone: a polluted `Object.prototype` adds no body,
 * no method and no cache. Where Node's copy would inherit one all the same, it is said to be none;
 * not otherwise, since workers throw where they see some of these at all.
 */
export function ownInit(init: RequestInit): RequestInit {
  const own: RequestInit = ownOptions(init);
  for (const name of LOOKED_UP)
    if (name in Object.prototype)
      own[name as 'body'] ??= name === 'referrer' ? 'about:client' : null;
  return own;
}
