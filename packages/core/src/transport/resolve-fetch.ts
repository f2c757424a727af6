import { invalidOption } from '../errors/failure.ts';
import type { AccountOptions } from '../types/options.ts';
import type { Connection } from './connection.ts';

/** @throws Failure `invalid_config/option` where there is neither a `fetch` option nor a global `fetch` */
export function resolveFetch({ options }: Connection): NonNullable<AccountOptions['fetch']> {
  const fetch = options.fetch ?? (globalThis.fetch as AccountOptions['fetch'] | undefined);
  if (typeof fetch !== 'function')
    throw invalidOption('no fetch in this runtime', 'pass the fetch option');
  return fetch;
}
