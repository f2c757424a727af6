import type { Field } from '../openapi/list-fields.ts';
import { names, wording } from './patterns.ts';
import { currencies, PRICE, scales } from './unit-patterns.ts';

type Words = Pick<Field, 'name' | 'description'>;

/** A unit, and what led to it. */
export interface UnitGuess {
  readonly unit: string;
  readonly because: string;
}

/** What a number counts, as far as its name, its description or the page around it say. */
export function guessUnit({ name, description }: Words, about: string): UnitGuess {
  const text = `${spellOut(name)} ${withoutPrices(description)}`;
  const own = findCurrencyIn(text);
  if (own) return { unit: own, because: `name or description speak of ${own}` };
  if (wording.credit.pattern.test(text))
    return { unit: 'credit', because: 'name or description speak of credits' };
  const around = findCurrencyIn(about);
  if (around && !wording.credit.pattern.test(about))
    return { unit: around, because: `the page speaks of ${around}` };
  const [, word] =
    wording.counted.pattern.exec(text) ?? names.counted.pattern.exec(spellOut(name)) ?? [];
  if (word === undefined) return { unit: 'credit', because: 'nothing says what is counted' };
  const unit = word.toLowerCase();
  const plural = `${unit}${/ch$/.test(unit) ? 'es' : 's'}`;
  return { unit, because: `name or description speak of ${plural}` };
}

/** Whether the words about a number name a currency themselves. */
export const namesCurrency = ({ description }: Words): boolean =>
  findCurrencyIn(withoutPrices(description)) !== undefined;

const withoutPrices = (text: string): string => text.replaceAll(PRICE, '');

/** Of several currencies the one that is named first; cents without a currency are those of a dollar. */
function findCurrencyIn(text: string): string | undefined {
  const [first] = currencies
    .map(({ code, pattern }) => ({ code, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return first?.code ?? (wording.cents.pattern.test(text) ? 'USD' : undefined);
}

/** The power of ten from the number to its unit, and what the words call it. */
export function guessScale(
  { name, description }: Words,
  about: string,
): readonly [power: number, words: string] | undefined {
  const own = spellOut(name).replace(/\b(nano|micro)$/i, '$1s');
  const [, zeros] = wording.unitOf.pattern.exec(description) ?? [];
  if (zeros !== undefined) return [-zeros.length - 1, `a unit of 0.${zeros}1`];
  const texts = [own, withoutPrices(description), about];
  const found = scales.find(({ pattern }) => texts.some((text) => pattern.test(text)));
  return found && [found.power, found.words];
}

/** `balance_usd` and `balanceUsd` as words; `balancecents` runs together. */
const spellOut = (name: string): string =>
  name.replaceAll(
    /[_-]|(?<=[a-z])(?=[A-Z])|(?<=balance|amount|credit|credits)(?=cents?$|usd$)/g,
    ' ',
  );
