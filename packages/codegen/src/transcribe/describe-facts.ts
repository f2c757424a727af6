import { findCurrencies } from '../draft/find-currencies.ts';
import { findInverted } from '../draft/find-inverted.ts';
import { findNear } from '../draft/find-near.ts';
import { names, wording } from '../draft/patterns.ts';
import { PRICE, scales } from '../draft/unit-patterns.ts';

/**
 * What a vendor's words say of an amount, in our own: what is counted, in which power of ten, and
 * what null or a sign means. Empty where they say nothing of it.
 */
export function describeFacts(words: string): string {
  const text = words.replaceAll(PRICE, '');
  return join([describeUse(text), describeUnit(text, findCounted(text)), describeSpecial(text)]);
}

/** The same of a whole page, which speaks of many things: only of money, of one currency, and not of prices. */
export function describeAbout(words: string): string {
  const sentences = words.replaceAll(PRICE, '').split(/(?<=[.;!?])\s|\n/);
  const counting = sentences
    .filter((text) => COUNTS.test(text) && !/\d/.test(text.replaceAll(FRACTION, '')))
    .join('\n');
  const facts = [
    listCurrencies(counting).length > 1 ? '' : describeUnit(counting, undefined),
    describeSpecial(words),
  ];
  const found = facts.filter(Boolean).join('; ');
  return found && `The page counts ${found}.`;
}

/** What a sentence about a unit has beside the unit. */
const COUNTS = /\b(?:in|units?|currency|denominated|amounts?|values?|balance|credits?)\b/i;
const FRACTION = /\b1\/10+\b|\b0\.0*1\b/g;

function join(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const LEFT =
  /\b(?:remaining|remains?|left|available|balance|spendable|unused)\b|\b(?:not|never)\s(?:been\s|yet\s)?(?:used|spent)|\b(?:can|may|to)\s(?:\w+\s)?(?:be\s)?(?:spend|spent|used?)\b/i;

function describeUse(text: string): string {
  if (LEFT.test(text)) return 'what is left';
  return /\b(?:used|spent|consumed|usage)\b/i.test(text) ? 'what was used' : '';
}

function describeSpecial(text: string): string {
  const magic = findNear(text, wording.negativeNumber.pattern, wording.unlimited.pattern)?.one;
  const isNull = findNear(text, wording.null.pattern, wording.unlimited.pattern) !== undefined;
  return [
    findInverted(text) === undefined ? '' : 'a negative balance means credit',
    isNull ? 'null is unlimited' : '',
    magic === undefined ? '' : `${magic} means unlimited`,
  ]
    .filter(Boolean)
    .join('; ');
}

function findCounted(text: string): string | undefined {
  const [, word] = wording.counted.pattern.exec(text) ?? names.counted.pattern.exec(text) ?? [];
  return word && `${word.toLowerCase()}${/ch$/.test(word) ? 'es' : 's'}`;
}

/** The currencies that are named, and at no amount but a part of one: several are all told, so that somebody decides. */
const listCurrencies = (text: string): readonly string[] => [
  ...new Set(
    findCurrencies(text.replaceAll(FRACTION, '')).flatMap(({ code, words, isAmount }) =>
      isAmount ? [] : (code ?? words),
    ),
  ),
];

/** The currency that is named, or what is counted, with its power of ten. */
function describeUnit(text: string, counted: string | undefined): string {
  const currency = listCurrencies(text).join(' or ') || undefined;
  const [, zeros] = wording.unitOf.pattern.exec(text) ?? [];
  const unit = currency ?? (wording.credit.pattern.test(text) ? 'credits' : counted);
  if (zeros !== undefined) return `in ${unit ?? 'money'}, unit: 0.${zeros}1`;
  const scale = scales.find(({ pattern }) => pattern.test(text))?.words;
  if (scale !== undefined) return unit === undefined ? `in ${scale}` : `in ${scale} of ${unit}`;
  return unit === undefined ? '' : `in ${unit}`;
}
