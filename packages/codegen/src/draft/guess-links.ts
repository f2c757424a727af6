import type { Json, JsonObject } from '../json/json.ts';
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
