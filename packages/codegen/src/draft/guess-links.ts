import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { fillVariables, findServers } from '../openapi/server.ts';
import type { Guess } from '../spec/guess.ts';
import type { SourceRecord } from '../spec/source-record.ts';

/** Stands where no address is known: it leads nowhere, so that nobody takes it for one. */
const NO_ADDRESS = 'https://example.invalid';

/** Where people read about the balance and where they make keys, as far as anything says so. */
export function guessLinks(
  { url, index }: SourceRecord,
  document: Json,
  operation: Operation,
): { readonly links: JsonObject; readonly guesses: readonly Guess[] } {
  if (url?.startsWith('https:'))
    return linkTo(url, [], 'the page of the balance; where keys are made is not known');
  const called = URL.parse(fillVariables(findServers(document, operation).servers[0]) ?? '');
  const [docs, what] =
    index !== null
      ? [index, 'the index of the site']
      : called?.protocol === 'https:'
        ? [called.origin, 'the host that is called']
        : [NO_ADDRESS, 'an address that leads nowhere'];
  const because = `${what}; the address of the page is not known: --url gives it`;
  return linkTo(docs, [{ at: '/links/docs', guess: docs, because }], because);
}

const linkTo = (docs: string, guesses: readonly Guess[], because: string) => ({
  links: { docs, keys: docs },
  guesses: [...guesses, { at: '/links/keys', guess: docs, because }],
});

/** Of several servers the first counts, which may be a sandbox; what cannot be called is asked for. */
export function guessServer(document: Json, operation: Operation): readonly Guess[] {
  const [first, ...others] = findServers(document, operation).servers;
  const url = fillVariables(first);
  const missing = describeMissing(url);
  if (missing !== undefined) return [{ at: '/server', guess: null, because: missing }];
  if (others.length === 0) return [];
  const urls = others.map((server) => String(getMember(server, 'url'))).join(', ');
  return [
    {
      at: '/server',
      guess: String(getMember(first, 'url')),
      because: `the first; others are ${urls}`,
    },
  ];
}

/** What an address lacks that only a person can know. */
function describeMissing(url: string | undefined): string | undefined {
  if (url === undefined) return 'the document names no server';
  if (url === '') return 'the document names no host';
  if (/[{}]/.test(url) && !/[@?#]/.test(url))
    return `the document names ${url} and no value for what is in braces`;
  if (/^http:[^@?#]*$/i.test(url)) return `the document names ${url}, and only https is called`;
  // An address without a host is meant to stand behind that of the document itself.
  const isPath = !url.startsWith('//') && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  return isPath ? `the document names the path ${url} and no host` : undefined;
}
