import { isPlaceholder } from '../page/is-placeholder.ts';
import { looksLikeKey } from '../page/looks-like-key.ts';

const OWNERS =
  'id uuid guid account user username member customer client team org organization organisation workspace project tenant company merchant subscription wallet app email mail phone login name';
const TIMES =
  'start end from to since until before after date day week month quarter year period time timestamp at';
const [owners, times] = [OWNERS, TIMES].map((words) => new Set(words.split(' '))) as [
  Set<string>,
  Set<string>,
];

/** Whoever sends the key. */
const SELF = /^(?:me|self|current|default)$/i;
const DATE = /^\d{4}[-/.]?\d\d(?:\D|\d\d(?:\D|$)|$)|^(?:19|20)\d\d$|^\d\d[-/.]\d\d[-/.]\d{4}$/;

const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[^A-Za-z\d]+|(?<=[a-z])(?=[A-Z])/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());

/**
 * Whether what a call sends beside the key is the same for everybody and always, as a format or a
 * version is. Somebody's account or a month of the example is not.
 */
export function isConstant(name: string, value: string): boolean {
  const words = wordsOf(name);
  if (isPlaceholder(value) || standsForOwner(value)) return false;
  if (words.includes('version') || SELF.test(value)) return true;
  if (owners.has(words.at(-1) ?? '') || words.some((word) => times.has(word))) return false;
  return !DATE.test(value) && !isIdentifier(value) && !/^\d{5,}$/.test(value);
}

/** `acc_8812`, an e-mail address, a UUID, a key: what names one of many. */
export const isIdentifier = (value: string): boolean =>
  value.includes('@') ||
  looksLikeKey(value) ||
  /^[\da-f]{8}-[\da-f]{4}-/i.test(value) ||
  (/[a-z]/i.test(value) && value.replaceAll(/\D/g, '').length >= 3 && !DATE.test(value));

/** `ACCOUNT`, `APP_ID`: a name in capitals stands for its value. */
export const standsForOwner = (value: string): boolean =>
  /^[A-Z][A-Z\d_]*$/.test(value) &&
  wordsOf(value).some((word) => owners.has(word) || times.has(word));
