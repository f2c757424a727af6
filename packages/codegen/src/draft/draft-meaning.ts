import { omitUndefined } from '@fuelgauge/core/internal';
import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import type { Operation } from '../openapi/operation.ts';
import { findSuccessSchema } from '../openapi/response.ts';
import { findServers } from '../openapi/server.ts';
import type { Guess } from '../spec/guess.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import { draftRequest } from './draft-request.ts';
import { draftSecurity } from './draft-security.ts';
import { guessBalance } from './guess-balance.ts';

/** A meaning that nobody has confirmed yet. */
export interface MeaningDraft {
  readonly meaning: JsonObject;
  /** The name of the vendor. */
  readonly name: string;
  readonly guesses: readonly Guess[];
  /** An overlay action for what the document does not say; null where it says everything. */
  readonly correction: JsonObject | null;
}

/**
 * Drafts the meaning of a document from its own words and those of its page, with a reason for
 * every guess.
 */
export function draftMeaning(
  id: string,
  record: SourceRecord,
  { document, operation }: { readonly document: Json; readonly operation: Operation },
  page: string,
): MeaningDraft {
  const security = draftSecurity(document, operation, page);
  const { request, guesses: requested } = draftRequest(document, operation);
  const { balance, guesses } = guessBalance(
    listFields(document, findSuccessSchema(document, operation)),
    describe(operation),
  );
  const name = nameVendor(getIn(document, 'info', 'title'), id);
  const variable = `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  const docs = findAddress(record);
  const meaning: JsonObject = omitUndefined({
    version: 1,
    name,
    operation: operation.name,
    balance,
    request: request ? { ...request } : undefined,
    key: omitUndefined({
      variables: [variable],
      scheme: security.word ?? undefined,
      basic: security.basic,
    }),
    links: { docs, keys: docs },
  });
  const because = 'the page of the balance; where keys are made is not known';
  const all: Guess[] = [
    ...guesses,
    ...security.guesses,
    ...requested,
    ...guessServer(document, operation),
    { at: '/name', guess: name, because: 'the title of the document' },
    { at: '/key/variables/0', guess: variable, because: 'made of the id' },
    { at: '/links/keys', guess: docs, because },
  ];
  return { meaning, name, guesses: all, correction: security.action };
}

const describe = ({ operation }: Operation): string =>
  [getMember(operation, 'summary'), getMember(operation, 'description')].join(' ');

/** The page itself, else the index of its site. */
const findAddress = ({ url, index }: SourceRecord): string =>
  url?.startsWith('https:') ? url : (index ?? 'https://example.invalid');

/** Of several servers the first counts, which may be a sandbox. */
function guessServer(document: Json, operation: Operation): Guess[] {
  const [first, ...others] = findServers(document, operation).servers;
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

const nameVendor = (title: unknown, id: string): string => {
  const name = String(title ?? '')
    .split(/[|:–]/)[0]
    ?.replaceAll(/\b(public|rest|open)?\s*API\b.*$/gi, '')
    .trim();
  return name && /^[A-Za-z]/.test(name) ? name : id.charAt(0).toUpperCase() + id.slice(1);
};
