import { isKeyHeader } from './find-key-parameter.ts';

/** A header of a call. */
export interface ShownHeader {
  readonly name: string;
  readonly value: string;
}

const NOT_A_KEY = /^(accept|content-type|user-agent)$/i;

const ADDRESS = /https:\/\/[^\s"'<>)]*/gi;
/** `?api_key=KEY`, in an address. */
const QUERY = /[?&]((?:api|access)?[_-]?(?:key|token))=/gi;

/** `-H "X-Brew-Key: KEY"`, in a call that the page shows. */
const HEADER = /(?:-H|--header)[\s=]+\\?["']([\w-]+):\s*([^"'\n]+)/g;

/** The headers of the calls that a page shows. */
export const listShownHeaders = (page: string): readonly ShownHeader[] =>
  [...page.matchAll(HEADER)].map(([, name = '', value = '']) => ({ name, value }));

/** The header that holds the key: one that is called so, else the first that may. */
export function findShownHeader(page: string): ShownHeader | undefined {
  const headers = listShownHeaders(page).filter(({ name }) => !NOT_A_KEY.test(name));
  return headers.find(({ name }) => isKeyHeader(name)) ?? headers[0];
}

/** The parameter of the query that holds the key. */
export function findShownQuery(page: string): string | undefined {
  for (const [address] of page.matchAll(ADDRESS)) {
    const found = [...address.matchAll(QUERY)].at(-1)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
