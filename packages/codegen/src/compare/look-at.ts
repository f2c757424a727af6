import { canonicalJson } from '../json/canonical-json.ts';
import { isJsonObject, type Json } from '../json/json.ts';
import { rolesAlong } from '../openapi/map.ts';
import { compareMagnitudes } from './magnitude.ts';
import { findWords, SIGNS, type SignName } from './telling-words.ts';

/** Why people must look at a change that no type shows. */
export interface Look {
  readonly sign: SignName | 'example' | 'rule';
  /** The reason in words. */
  readonly why: string;
}

/** Whether a keyword says which values may stand there, though the type stays. */
export const isRule = (names: readonly string[]): boolean => RULES.has(keywordOf(names));

/** The last name, where it is no name that somebody chose: a property may be called `format`. */
const keywordOf = (names: readonly string[]): string =>
  rolesAlong(names).at(-1) === 'fields' ? (names.at(-1) ?? '') : '';

/** Whether a way through a document leads into an example. */
export function isInExample(names: readonly string[]): boolean {
  const roles = rolesAlong(names);
  return names.some((name, index) => roles[index] === 'fields' && EXAMPLES.has(name));
}

/** Keywords that say which values may stand there, though the type stays. */
const RULES = new Set(
  `format default pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems
  uniqueItems contentEncoding contentMediaType`.split(/\s+/),
);
const EXAMPLES = new Set(['example', 'examples']);
const NAMED = /^x-.*(?:sunset|deprecat|retire|removal|unit|currency|scale)/i;
const SHOWN = 4;

/**
 * What in a change of the documents may change the meaning; null where nothing speaks for it.
 *
 * @param names to the place of the change
 * @param before undefined where nothing stood there, or where only its hash is known
 */
export function lookAt(
  names: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): Look | null {
  const [keyword, last] = [keywordOf(names), names.at(-1) ?? ''];
  if (keyword === 'deprecated') return lookAtDeprecated(before, after);
  if (isExtension(names) && NAMED.test(last)) return { sign: 'end', why: `${last} says so` };
  if (isInExample(names)) return lookAtExample(before, after);
  if (RULES.has(keyword)) return { sign: 'rule', why: describeRule(keyword, before, after) };
  return lookAtWords(textIn(before), textIn(after));
}

/** Extensions stand among fields, and within others. */
const isExtension = (names: readonly string[]): boolean => rolesAlong(names).at(-1) !== 'names';

/** A field that says of itself that it is not deprecated says nothing. */
function lookAtDeprecated(before: Json | undefined, after: Json | undefined): Look | null {
  if ((before === true) === (after === true)) return null;
  return { sign: 'end', why: after === true ? 'deprecated' : 'not deprecated any more' };
}

function describeRule(keyword: string, before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) return `a ${keyword} where there was none`;
  return after === undefined ? `no ${keyword} any more` : `another ${keyword}`;
}

function lookAtExample(before: Json | undefined, after: Json | undefined): Look | null {
  const why = compareMagnitudes(before, after);
  return why === null ? null : { sign: 'example', why };
}

/** The first kind of telling words of which one text has others than the other. */
function lookAtWords(before: string, after: string): Look | null {
  for (const [sign, kind] of SIGNS) {
    const [was, is] = [findWords(before, kind), findWords(after, kind)];
    const come = [...is].filter((word) => !was.has(word));
    const gone = [...was].filter((word) => !is.has(word));
    if (come.length + gone.length === 0) continue;
    const parts = [
      ...(come.length > 0 ? [`it says ${list(come)} now`] : []),
      ...(gone.length > 0 ? [`it said ${list(gone)}`] : []),
    ];
    return { sign, why: `${kind.about}: ${parts.join(', ')}` };
  }
  return null;
}

const list = (words: readonly string[]): string =>
  words
    .slice(0, SHOWN)
    .map((word) => `“${word}”`)
    .join(', ') + (words.length > SHOWN ? ' and more' : '');

/** All texts in a value, as one. */
function textIn(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textIn).join('\n');
  if (isJsonObject(value)) return Object.values(value).map(textIn).join('\n');
  return value === undefined ? '' : canonicalJson(value);
}
