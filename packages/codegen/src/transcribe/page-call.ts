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

const ADDRESS = /^(https?:\/\/[^/\s?#]+)?(\/[^?#\s]*)?(?:\?([^#\s]*))?/;
/** Values that a reader replaces with their own. */
const PLACEHOLDER =
  /^$|[<{[$%]|\byour\b|your[-_]|[-_](?:key|token|secret)$|^(?:key|token|secret|api.?key|x{3,}|\.{3}|\*{3,}|…)$|x{4,}|\*{4,}|\.{3}|…/i;

/** Whether a value is not one to send as it is. */
export const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value.trim());

/** Takes an address apart; undefined where it is none. */
export function readAddress(
  written: string,
): Pick<PageCall, 'server' | 'path' | 'query'> | undefined {
  const [, server, path, query = ''] = ADDRESS.exec(written) ?? [];
  if (server === undefined && path === undefined) return undefined;
  if (server !== undefined && /[<>{}$]/.test(server)) return undefined;
  return {
    server: server?.toLowerCase(),
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

const cleanPath = (path: string): string =>
  path
    .split('/')
    .map((part) => {
      const [, name] =
        /^(?::|\$\{?|<|\{\{?|\[)([A-Za-z][\w-]*)[}>\]]*$/.exec(part) ??
        /^(YOUR_[A-Z_]+)$/.exec(part) ??
        [];
      return name === undefined ? part : `{${name}}`;
    })
    .join('/')
    .replace(/(?<=.)[.,;:)'"`]+$/, '');

/** Whether two calls are of one place: a page names it with or without the base of all paths. */
export function isSamePlace(one: PageCall, other: PageCall): boolean {
  const [a, b] = [one, other].map(({ path }) => path.replace(/(?:\.json|\/)$/, '')) as [
    string,
    string,
  ];
  return one.method === other.method && (a.endsWith(b) || b.endsWith(a));
}
