import type { Field } from '../openapi/list-fields.ts';
import { listGroups } from './find-role.ts';
import { names, wording } from './patterns.ts';
import { spellOut } from './spell-out.ts';
import { currencies, PRICE, scales } from './unit-patterns.ts';

type Words = Pick<Field, 'name' | 'description'> & Partial<Pick<Field, 'pointer'>>;

/** A unit, and what led to it. */
export interface UnitGuess {
  readonly unit: string;
  readonly because: string;
  /** The name itself counts something, so that a currency beside it is of something else. */
  readonly isCounted: boolean;
}

/** What a number counts, as far as its name, its description or the page around it say. */
export function guessUnit({ name, description, pointer = '' }: Words, about: string): UnitGuess {
  const own = spellOut(name);
  const text = `${own} ${withoutPrices(description)}`;
  const [counted] = names.counted.pattern.exec(own) ?? [];
  const isCounted = counted !== undefined;
  const currency = findCurrencyIn(text);
  if (currency)
    return {
      unit: currency.code,
      because: `name or description speak of ${currency.code}: ${quote(currency.words, name, own)}`,
      isCounted,
    };
  const [credit] = wording.credit.pattern.exec(text) ?? [];
  if (credit !== undefined)
    return {
      unit: 'credit',
      because: `name or description speak of credits: ${quote(credit, name, own)}`,
      isCounted,
    };
  const group = listGroups(pointer).map(spellOut).join(' ');
  const around = findCurrencyIn(withoutPrices(about));
  const isOfCredit = wording.credit.pattern.test(group);
  if (around && !isOfCredit && !isCounted && !wording.credit.pattern.test(about))
    return {
      unit: around.code,
      because: `the page speaks of ${around.code}: ${JSON.stringify(around.words)}`,
      isCounted,
    };
  const [found, word] =
    wording.counted.pattern.exec(text) ??
    names.counted.pattern.exec(own) ??
    (isOfCredit ? [] : names.counted.pattern.exec(group)) ??
    [];
  if (word === undefined || found === undefined) {
    const because = isOfCredit
      ? `it stands in ${JSON.stringify(group)}`
      : 'nothing says what is counted';
    return { unit: 'credit', because, isCounted };
  }
  const unit = word.toLowerCase();
  const plural = `${unit}${/ch$/.test(unit) ? 'es' : 's'}`;
  return {
    unit,
    because: `name or description speak of ${plural}: ${quote(found, name, own)}`,
    isCounted,
  };
}

/** The name as it is spelled where the words are in it, else the words of the description. */
const quote = (words: string, name: string, own: string): string =>
  JSON.stringify(own.includes(words.toLowerCase()) ? name : words);

/** Whether the words about a number name a currency themselves. */
export const namesCurrency = ({ description }: Words): boolean =>
  findCurrencyIn(withoutPrices(description)) !== undefined;

const withoutPrices = (text: string): string => text.replaceAll(PRICE, '');

/** Of several currencies the one that is named first; cents without a currency are those of a dollar. */
function findCurrencyIn(
  text: string,
): { readonly code: string; readonly words: string } | undefined {
  const [first] = currencies
    .flatMap(({ code, pattern }) => {
      const match = pattern.exec(text);
      return match ? [{ code, at: match.index, words: match[0] }] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (first) return first;
  const [cents] = wording.cents.pattern.exec(text) ?? [];
  return cents === undefined ? undefined : { code: 'USD', words: cents };
}

/** The power of ten from the number to its unit, and what the words call it. */
export function guessScale(
  { name, description }: Words,
  about: string,
): readonly [power: number, words: string] | undefined {
  const own = spellOut(name).replace(/\b(nano|micro)$/i, '$1s');
  const [, zeros] = wording.unitOf.pattern.exec(description) ?? [];
  if (zeros !== undefined) return [-zeros.length - 1, `a unit of 0.${zeros}1`];
  const [ratio, noughts] = wording.manyOf.pattern.exec(description) ?? [];
  if (noughts !== undefined) return [-noughts.replaceAll(/\D/g, '').length, JSON.stringify(ratio)];
  const texts = [own, ...[description, about].map(withoutPrices)];
  const found = scales.find(({ pattern }) => texts.some((text) => pattern.test(text)));
  return found && [found.power, found.words];
}
