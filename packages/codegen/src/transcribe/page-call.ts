import { isIdentifier, standsForOwner } from './is-constant.ts';

/** A call that a page shows or names. */
export interface PageCall {
  /** Line of the page. */
  readonly line: number;
  /** Where the block stands among those of the page. */
  readonly index: number;
  /** Upper case. */
  readonly method: string;
  /** `https://api.acme.example`; undefined where only the path is shown. */
  readonly server: string | undefined;
  /** Placeholders as OpenAPI writes them: `/teams/{team_id}/balance`. */
  readonly path: string;
  readonly query: readonly Sent[];
  readonly headers: readonly Sent[];
  /** What follows `--user`; undefined where nothing does. */
  readonly user: string | undefined;
  /** Whether a sentence only mentions the address. */
  readonly isMention?: boolean;
}

/** A name and the value that is sent under it. */
export interface Sent {
  readonly name: string;
  readonly value: string;
}

/** `https://KEY:@api.acme.example` */
const USER = /^(https?:\/\/)([^\s/?#@]+)@/i;
/** `$BASE_URL/v1/balance`: what stands for the server. */
const BASE =
  /^(?:\$\{?\{?[\w.]+\}{0,2}|\{{1,2}\s?[\w.-]+\s?\}{1,2}|<[\w.-]+>|[A-Z]+(?:_[A-Z]+)*)(?=\/)/;
/** A part of a host that stands for another one: `{subdomain}`, `<region>`, `YOUR_DOMAIN`. */
const HOST_PART = /(?:\$\{|\{\{?|<|\$)\s?([\w.-]+?)\s?(?:\}\}?|>|(?=[./:]|$))|\b(YOUR[_-][\w-]+)/g;
const ADDRESS = /^(https?:\/\/[^/\s?#]+)?(\/[^?#\s]*)?(?:\?([^#\s]*))?/;

/** Takes an address apart; undefined where it is none. Who calls may stand before the host. */
export function readAddress(
  written: string,
): Pick<PageCall, 'server' | 'path' | 'query' | 'user'> | undefined {
  const [, , user] = USER.exec(written) ?? [];
  const [, server, path, query = ''] =
    ADDRESS.exec(written.replace(USER, '$1').replace(BASE, '')) ?? [];
  if (server === undefined && path === undefined) return undefined;
  return {
    // Without a colon it is the user name, and the password is empty.
    user: user === undefined || user.includes(':') ? user : `${user}:`,
    server: server && cleanServer(server),
    path: cleanPath(path ?? '/'),
    query: query
      .replaceAll('&amp;', '&')
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return { name, value: value.join('=') };
      }),
  };
}

/** What a reader is to fill in stands in braces, as OpenAPI writes it. */
const cleanServer = (server: string): string =>
  server.replaceAll(HOST_PART, (_, marked = '', bare = '') => `{${marked}${bare}}`).toLowerCase();

/** `/accounts/acc_123/balance` is the path of one account: what names it stands in braces. */
const cleanPath = (path: string): string =>
  path
    .replace(/(?<=.)[.,;:)'"`]+$/, '')
    .split('/')
    .map((part, index, parts) => {
      const name = nameOf(part) ?? (isOfOne(part) ? `${singular(parts[index - 1])}id` : undefined);
      return name === undefined ? part : `{${name}}`;
    })
    .join('/');

function nameOf(part: string): string | undefined {
  const [, name] =
    /^(?::|\$\{?|<|\{\{?|\[)([A-Za-z][\w-]*)[}>\]]*$/.exec(part) ??
    /^(YOUR_[A-Z_]+)$/.exec(part) ??
    [];
  return name ?? (part.includes('…') ? 'key' : undefined);
}

const isOfOne = (part: string): boolean =>
  /^\d{3,}$/.test(part) || standsForOwner(part) || (/[-_@]/.test(part) && isIdentifier(part));

const singular = (part = ''): string => (/^[a-z]+s$/.test(part) ? `${part.slice(0, -1)}_` : '');

/** Whether two calls are of one place: a page names it with or without the base of all paths. */
export function isSamePlace(one: PageCall, other: PageCall): boolean {
  const [a, b] = [one, other].map(({ path }) =>
    path.replace(/(?:\.json|\/)$/, '').replaceAll(/\{[^}]*\}/g, '{}'),
  ) as [string, string];
  return one.method === other.method && (a.endsWith(b) || b.endsWith(a));
}
