import { MissingFact } from '../errors/missing-fact.ts';
import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import { mapTexts } from '../openapi/map-texts.ts';
import { listOperations, type Operation } from '../openapi/operation.ts';
import { findScheme } from '../openapi/security.ts';
import { hideKeys } from '../page/hide-keys.ts';
import type { Guess } from '../spec/guess.ts';
import {
  chooseAlternative,
  isInQuery,
  leaveOnly,
  listAlternatives,
  takesKey,
} from './choose-security.ts';
import { dropNegated, isAlone } from './drop-negated.ts';
import { findKeyParameter, isKeyHeader } from './find-key-parameter.ts';
import {
  findShownHeader,
  findShownQuery,
  listShownHeaders,
  moveUser,
  showsUser,
} from './find-shown-key.ts';
import { findWordsInText } from './find-word.ts';
import { freeOfQuery } from './free-of-query.ts';
import { guessSpelling, type KeySpelling, type SpellingTexts } from './guess-spelling.ts';

/** Where the key goes, as far as the document does not say it. */
export interface SecurityDraft extends KeySpelling {
  /** Corrections of the document. */
  readonly actions: readonly JsonObject[];
}

const BEARER = { type: 'http', scheme: 'bearer' };
const BASIC = { type: 'http', scheme: 'basic' };

/**
 * Says where the key goes, by the document, else by a parameter's name, else by the calls that the
 * page shows. A header is preferred to the query.
 *
 * @throws MissingFact where neither the document nor the page shows a key
 */
export function draftSecurity(given: Json, called: Operation, shown: string): SecurityDraft {
  // What is quoted as a reason is read by everybody; what a text forbids is no reason.
  const clean = (text: string): string => dropNegated(hideKeys(text));
  const [document, page] = [mapTexts(given, clean), moveUser(clean(shown))];
  const operation = listOperations(document).get(called.name) ?? called;
  const texts = { near: JSON.stringify(operation.operation), page };
  const parameter = draftFromParameter(document, operation, texts);
  const isHeader = getMember(parameter?.scheme, 'in') !== 'query';
  const draft =
    draftFromRequirements(document, operation, texts) ??
    draftFromSchemes(document, texts) ??
    (isHeader ? parameter : undefined) ??
    draftFromCall(texts) ??
    draftFromQuery(texts) ??
    parameter;
  if (!draft)
    throw new MissingFact('/key', 'neither the document nor the page says where an API key goes');
  return draft;
}

function draftFromRequirements(
  document: Json,
  operation: Operation,
  texts: SpellingTexts,
): SecurityDraft | undefined {
  const alternatives = listAlternatives(document, operation);
  const chosen = chooseAlternative(alternatives, operation);
  if (!chosen || (alternatives.length === 1 && chosen.names.length === 0)) return undefined;
  const spelling = guessSpelling(chosen.schemes[0], texts);
  const freed = freeOfQuery(document, operation, chosen);
  if (alternatives.length === 1) return { actions: freed, ...spelling };
  const because = 'it is the first that takes a key and nothing else';
  return {
    ...spelling,
    actions: [leaveOnly(chosen, alternatives, operation, because), ...freed],
    guesses: [keyGuess(chosen.names.join(' and '), because), ...spelling.guesses],
  };
}

/** The only scheme that takes a key, which nothing requires; of several one in a header. */
function draftFromSchemes(document: Json, texts: SpellingTexts): SecurityDraft | undefined {
  const names = Object.keys(getIn(document, 'components', 'securitySchemes') ?? {});
  const schemes = names.map((name) => ({ name, scheme: findScheme(document, name) ?? {} }));
  const takers = schemes.filter(({ scheme }) => takesKey(scheme));
  const inHeader = takers.filter(({ scheme }) => !isInQuery(scheme));
  const candidates = inHeader.length > 0 ? inHeader : takers;
  const shown = candidates.filter(({ scheme }) => isShown(scheme, texts.page));
  const [first] = shown.length > 0 ? shown : candidates.length > 0 ? candidates : schemes;
  if (!first || (candidates.length === 0 && schemes.length > 1)) return undefined;
  const because =
    schemes.length === 1
      ? 'it is the only security scheme of the document'
      : `of the security schemes of the document (${names.join(', ')}) it is the first that takes a key`;
  const spelling = guessSpelling(first.scheme, texts);
  return {
    ...spelling,
    actions: [correct({ security: [{ [first.name]: [] }] }, because)],
    guesses: [keyGuess(first.name, because), ...spelling.guesses],
  };
}

const isShown = (scheme: JsonObject, page: string): boolean =>
  listShownHeaders(page).some(
    ({ name }) => name.toLowerCase() === String(getMember(scheme, 'name')).toLowerCase(),
  );

function draftFromCall(texts: SpellingTexts): SecurityDraft | undefined {
  const shown = findShownHeader(texts.page);
  const isKey = shown !== undefined && isKeyHeader(shown.name);
  if (!isKey && showsUser(texts.page))
    return declare(BASIC, 'basic', 'the call that the page shows sends HTTP Basic', texts);
  if (!shown) return undefined;
  const because = `the call that the page shows sends ${shown.name}`;
  const scheme = schemeOf('header', shown.name, /^bearer\s/i.test(shown.value));
  return declare(scheme, shown.name, because, texts);
}

function draftFromQuery(texts: SpellingTexts): SecurityDraft | undefined {
  const name = findShownQuery(texts.page);
  if (name === undefined) return undefined;
  const because = `the call that the page shows has ${name} in its query`;
  return declare(schemeOf('query', name, false), name, because, texts);
}

function draftFromParameter(
  document: Json,
  operation: Operation,
  texts: SpellingTexts,
): (SecurityDraft & { readonly scheme: JsonObject }) | undefined {
  const parameter = findKeyParameter(document, operation);
  if (!parameter) return undefined;
  const { name } = parameter;
  const because = `the operation has the parameter ${name}`;
  const description = [
    getMember(parameter.node, 'description'),
    getMember(parameter.node, 'example'),
    getMember(getMember(parameter.node, 'schema'), 'default'),
  ].join(' ');
  const others = findWordsInText(description, 'authorization').filter(
    ({ word }) => !/^bearer$/i.test(word),
  );
  const scheme = {
    ...schemeOf(parameter.in, name, others.length === 0 && !isAlone(description)),
    description,
  };
  return { scheme, ...declare(scheme, name, because, texts) };
}

/** Bearer is the word that OpenAPI has a scheme of its own for. */
const schemeOf = (place: string, name: string, isBearer: boolean): JsonObject =>
  place === 'header' && isBearer && /^authorization$/i.test(name)
    ? BEARER
    : { type: 'apiKey', in: place, name };

function declare(
  scheme: JsonObject,
  name: string,
  because: string,
  texts: SpellingTexts,
): SecurityDraft {
  const { description: _, ...bare } = scheme;
  const spelling = guessSpelling(scheme, texts);
  const isBearer = getMember(scheme, 'scheme') === 'bearer';
  return {
    actions: [declareScheme(bare, because)],
    ...spelling,
    guesses: [keyGuess(isBearer ? 'bearer' : name, because), ...spelling.guesses],
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
