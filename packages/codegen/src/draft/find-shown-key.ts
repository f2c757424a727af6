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

/** `'x-brew-key': process.env.KEY`, `"Authorization", "Token " + key`, in a program. */
const PROGRAM = /["'`]([\w-]+)\\?["'`]\]?\s?(?:=>|[:=,])\s?[a-z]?\\?["'`]?([\w$<{…][^"'`\n]*)/gi;

/** `-u KEY:`, or the same in an address. */
const USER = /\s(?:-u|--user)[ =] *\\?["']?[^\s"'\\:]*:/;
const USER_OF_ADDRESS = /(https?:\/\/)([^\s/?#@"'<>]+)@/g;

/** The headers of the calls that a page shows. */
export const listShownHeaders = (page: string): readonly ShownHeader[] => [
  ...[...page.matchAll(HEADER)].map(([, name = '', value = '']) => ({ name, value })),
  ...[...page.matchAll(PROGRAM)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name }) => isKeyHeader(name) && /-|^authorization$/i.test(name)),
];

/** A page with the user of an address where calls mostly have it. */
export const moveUser = (page: string): string =>
  page.replaceAll(
    USER_OF_ADDRESS,
    (_, scheme: string, user: string) => `-u ${user.includes(':') ? user : `${user}:`} ${scheme}`,
  );

/** Whether a call sends HTTP Basic. */
export const showsUser = (page: string): boolean => USER.test(page);

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
