import { omitUndefined } from '@fuelgauge/core/internal';
import { MissingFact } from '../errors/missing-fact.ts';
import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import type { Operation } from '../openapi/operation.ts';
import { findSuccessSchema, isSuccess } from '../openapi/response.ts';
import type { Guess } from '../spec/guess.ts';
import { itemPointer } from '../spec/item-pointer.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { BalanceMeaning } from '../spec/vocabulary/balance.ts';
import { draftRequest } from './draft-request.ts';
import { draftSecurity, type SecurityDraft } from './draft-security.ts';
import { draftServer } from './draft-server.ts';
import { isErrorBranch } from './error-branch.ts';
import { guessBalance } from './guess-balance.ts';
import { guessLinks } from './guess-links.ts';
import { guessSentinel } from './guess-sentinel.ts';
import { listExamples } from './list-examples.ts';
import { nameVendor } from './name-vendor.ts';

/** A meaning that nobody has confirmed yet. */
export interface MeaningDraft {
  readonly meaning: JsonObject;
  /** The name of the vendor. */
  readonly name: string;
  readonly guesses: readonly Guess[];
  /** Overlay actions for what the document does not say, or says in several ways. */
  readonly corrections: readonly JsonObject[];
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
  const security = orMissing<SecurityDraft>(
    () => draftSecurity(document, operation, page),
    (key) => ({ actions: [], word: null, guesses: [key] }),
  );
  const fields = listFields(
    document,
    findSuccessSchema(document, operation),
    (schema, composites) => isErrorBranch(document, schema, composites),
  );
  const examples = listExamples(document, operation)
    .filter(({ status }) => isSuccess(String(status)))
    .map(({ body }) => body);
  const { balance, guesses } = orMissing<BalanceDraft>(
    () => guessBalance(fields, describe(operation), examples, `${operation.name}\n${page}`),
    askForAmount,
  );
  const amount =
    itemPointer(balance as unknown as BalanceMeaning, '/balance') + (balance['remaining'] ?? '');
  const { request, guesses: requested } = draftRequest(document, operation, amount);
  const { sentinel, guesses: marked } = guessSentinel(amount, fields, examples);
  const { name, exportName, because: named } = nameVendor(getIn(document, 'info', 'title'), id);
  const variable = `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  const { links, guesses: linked } = guessLinks(record, document, operation);
  const meaning: JsonObject = omitUndefined({
    version: 1,
    name,
    exportName,
    operation: operation.name,
    balance,
    request: request ? { ...request } : undefined,
    sentinel: sentinel ?? undefined,
    key: omitUndefined({
      variables: [variable],
      scheme: security.word ?? undefined,
      basic: security.basic,
    }),
    links,
  });
  const server = draftServer(document, operation);
  const all: Guess[] = [
    ...guesses.map((guess) => askOfRequest(guess, requested)),
    ...marked,
    ...security.guesses,
    ...requested,
    ...server.guesses,
    { at: '/name', guess: name, because: named },
    ...(exportName === undefined
      ? []
      : [{ at: '/exportName', guess: exportName, because: 'made of the id' }]),
    { at: '/key/variables/0', guess: variable, because: 'made of the id' },
    ...linked,
  ];
  return { meaning, name, guesses: all, corrections: [...security.actions, ...server.actions] };
}

const describe = ({ operation }: Operation): string =>
  [getMember(operation, 'summary'), getMember(operation, 'description')].join(' ');

/** A currency that is asked for is the unit: while that is a question, this is one, too. */
function askOfRequest(guess: Guess, requested: readonly Guess[]): Guess {
  const asked = requested.find(({ at, guess: value }) => value === null && /currency/i.test(at));
  return guess.at === '/balance/unit' && asked
    ? { ...guess, guess: null, because: `it is the currency that is asked for: ${asked.because}` }
    : guess;
}

interface BalanceDraft {
  readonly balance: JsonObject;
  readonly guesses: readonly Guess[];
}

/** What is counted depends on which number it is, and nothing says either. */
const askForAmount = (amount: Guess): BalanceDraft => ({
  balance: { remaining: null, unit: null, scope: 'unknown' },
  guesses: [
    amount,
    { at: '/balance/unit', guess: null, because: 'it depends on which number it is' },
  ],
});

/** Gives what can be found, and asks for what cannot. */
function orMissing<Found>(find: () => Found, ask: (missing: Guess) => Found): Found {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof MissingFact)) throw error;
    return ask({ at: error.at, guess: null, because: error.message });
  }
}
