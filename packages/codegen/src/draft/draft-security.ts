import { SpecError } from '../errors/spec-error.ts';
import { getIn, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { findScheme } from '../openapi/security.ts';
import type { Guess } from '../spec/guess.ts';
import { chooseAlternative, leaveOnly, listAlternatives } from './choose-security.ts';
import { findKeyParameter } from './find-key-parameter.ts';
import { guessSpelling, guessWord, type KeySpelling, listHeaders } from './guess-spelling.ts';

/** Where the key goes, as far as the document does not say it. */
export interface SecurityDraft extends KeySpelling {
  /** A correction of the document; null where it needs none. */
  readonly action: JsonObject | null;
}

const BEARER = { type: 'http', scheme: 'bearer' };

const NOT_A_KEY = /^(accept|content-type|user-agent)$/i;

/** `?api_key=KEY`, in an address that the page shows. */
const QUERY = /https:\/\/[^\s"'<>)]*[?&]((?:api|access)?[_-]?(?:key|token))=/i;

/**
 * Says where the key goes, by the document, else by the calls that the page shows, else by a
 * parameter's name.
 *
 * @throws SpecError where neither the document nor the page shows a key
 */
export function draftSecurity(document: Json, operation: Operation, page: string): SecurityDraft {
  const draft =
    draftFromRequirements(document, operation, page) ??
    draftFromOnlyScheme(document, page) ??
    draftFromHeader(page) ??
    draftFromQuery(page) ??
    draftFromParameter(document, operation);
  if (!draft)
    throw new SpecError(
      'neither the document nor the page says where an API key goes: only vendors with an API key are supported',
    );
  return draft;
}

function draftFromRequirements(
  document: Json,
  operation: Operation,
  page: string,
): SecurityDraft | undefined {
  const alternatives = listAlternatives(document, operation);
  const chosen = chooseAlternative(alternatives, operation);
  if (!chosen) return undefined;
  const spelling = guessSpelling(chosen.schemes[0], page);
  if (alternatives.length === 1) return { action: null, ...spelling };
  const because = 'it is the first that takes a key and nothing else';
  return {
    ...spelling,
    action: leaveOnly(chosen, alternatives, operation, because),
    guesses: [keyGuess(chosen.names.join(' and '), because), ...spelling.guesses],
  };
}

function draftFromOnlyScheme(document: Json, page: string): SecurityDraft | undefined {
  const [only, ...others] = Object.keys(getIn(document, 'components', 'securitySchemes') ?? {});
  if (only === undefined || others.length > 0) return undefined;
  const because = 'it is the only security scheme of the document';
  const spelling = guessSpelling(findScheme(document, only), page);
  return {
    ...spelling,
    action: correct({ security: [{ [only]: [] }] }, because),
    guesses: [keyGuess(only, because), ...spelling.guesses],
  };
}

function draftFromHeader(page: string): SecurityDraft | undefined {
  const shown = listHeaders(page).find(({ name }) => !NOT_A_KEY.test(name));
  if (!shown) return undefined;
  const because = `the call that the page shows sends ${shown.name}`;
  const isBearer = /^bearer$/i.test(shown.word ?? '') && /^authorization$/i.test(shown.name);
  const scheme = isBearer ? BEARER : { type: 'apiKey', in: 'header', name: shown.name };
  const { word, guesses } = guessWord(scheme, page);
  return {
    action: declareScheme(scheme, because),
    word,
    guesses: [keyGuess(shown.name, because), ...guesses],
  };
}

function draftFromQuery(page: string): SecurityDraft | undefined {
  const [, name] = QUERY.exec(page) ?? [];
  if (name === undefined) return undefined;
  const because = `the call that the page shows has ${name} in its query`;
  return {
    action: declareScheme({ type: 'apiKey', in: 'query', name }, because),
    word: null,
    guesses: [keyGuess(name, because)],
  };
}

function draftFromParameter(document: Json, operation: Operation): SecurityDraft | undefined {
  const parameter = findKeyParameter(document, operation);
  if (!parameter) return undefined;
  const { name } = parameter;
  const because = `the operation has the parameter ${name}`;
  const isBearer = /^authorization$/i.test(name);
  const scheme = isBearer ? BEARER : { type: 'apiKey', in: parameter.in, name };
  return {
    action: declareScheme(scheme, because),
    word: null,
    guesses: [keyGuess(isBearer ? 'bearer' : name, because)],
  };
}

const keyGuess = (guess: string, because: string): Guess => ({ at: '/key', guess, because });

const correct = (update: JsonObject, because: string): JsonObject => ({
  target: '$',
  description: `Where the key goes: ${because}. Drafted; correct it where it is wrong.`,
  update,
});

/** A correction that declares the scheme and asks for it. */
const declareScheme = (scheme: JsonObject, because: string): JsonObject =>
  correct({ security: [{ key: [] }], components: { securitySchemes: { key: scheme } } }, because);
