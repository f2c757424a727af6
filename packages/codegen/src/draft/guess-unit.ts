import type { Field } from '../openapi/list-fields.ts';
import type { NamedMoney } from './currency-nouns.ts';
import { findCurrencies, findCurrencyInName } from './find-currencies.ts';
import { findPageCredits } from './find-page-credits.ts';
import { listGroups } from './find-role.ts';
import { findScales, isMinor } from './find-scales.ts';
import { names, wording } from './patterns.ts';
import { quoteAround } from './quote-around.ts';
import type { ScaleClaim } from './scale-claim.ts';
import { spellOut } from './spell-out.ts';
import { withoutPrices } from './unit-patterns.ts';

type Words = Pick<Field, 'name' | 'description'> & Partial<Pick<Field, 'pointer'>>;

/** A unit, and what led to it. */
export interface UnitGuess {
  /** The likeliest, where it is a question. */
  readonly unit: string;
  readonly because: string;
  /** The name itself counts something, so that a currency beside it is of something else. */
  readonly isCounted: boolean;
  readonly isQuestion: boolean;
}

/** What a number counts, as far as its name, its description or the page around it say. */
export function guessUnit(
  { name, description, pointer = '' }: Words,
  about: string,
  page = '',
): UnitGuess {
  const own = spellOut(name);
  const words = withoutPrices(description);
  const text = `${own} ${words}`;
  const isCounted = names.counted.pattern.test(own);
  const found = (unit: string, because: string, isQuestion = false): UnitGuess => ({
    unit,
    because,
    isCounted,
    isQuestion,
  });
  const money = findMoney(/^[A-Z]{3}$/.test(name) ? name : own, words);
  if (money) {
    const said = quote(money.words, name, own);
    return money.doubt === undefined
      ? found(money.code, `name or description speak of ${money.code}: ${said}`)
      : found(money.code, money.doubt, true);
  }
  const [credit] = wording.credit.pattern.exec(text) ?? [];
  if (credit !== undefined)
    return found('credit', `name or description speak of credits: ${quote(credit, name, own)}`);
  const group = listGroups(pointer).map(spellOut).join(' ');
  const isOfCredit = wording.credit.pattern.test(group);
  const around = findMoney('', withoutPrices(about));
  if (around && !isOfCredit && !isCounted && !wording.credit.pattern.test(about))
    return around.doubt === undefined
      ? found(around.code, `the page speaks of ${around.code}: ${JSON.stringify(around.words)}`)
      : found(around.code, around.doubt, true);
  const [word, counted] =
    wording.counted.pattern.exec(withoutMinor(text)) ??
    names.counted.pattern.exec(own) ??
    (isOfCredit ? [] : names.counted.pattern.exec(group)) ??
    [];
  if (counted !== undefined && word !== undefined) {
    const unit = counted.toLowerCase();
    const plural = `${unit}${/ch$/.test(unit) ? 'es' : 's'}`;
    return found(unit, `name or description speak of ${plural}: ${quote(word, name, own)}`);
  }
  if (isOfCredit) return found('credit', `it stands in ${JSON.stringify(group)}`);
  const [price] = findCurrencies(description);
  if (price)
    return found(
      'credit',
      `the words speak of ${quoteAround(description, price.at, price.at + price.words.length)}, which may be a price: say what is counted`,
      true,
    );
  const credits = findPageCredits(page);
  return credits === undefined
    ? found('credit', 'nothing says what is counted', true)
    : found('credit', `the page speaks of credits: ${credits}`);
}

/** The units of a currency count nothing themselves. */
const withoutMinor = (text: string): string =>
  findScales(text)
    .filter(isMinor)
    .reduce((left, { quote: words }) => left.replace(words, ''), text);

/** The name as it is spelled where the words are in it, else the words of the description. */
const quote = (words: string, name: string, own: string): string =>
  JSON.stringify(own.includes(words.toLowerCase()) ? name : words);

/** Whether the words about a number name a currency themselves. */
export const namesCurrency = ({ description }: Words): boolean =>
  findMoney('', withoutPrices(description))?.doubt === undefined &&
  findCurrencies(withoutPrices(description)).length > 0;

interface FoundMoney {
  readonly code: string;
  readonly words: string;
  /** Why nobody but a person can say which currency it is. */
  readonly doubt?: string;
}

/** The currency of the name, else that of the words; cents without a currency are those of a dollar. */
function findMoney(own: string, words: string): FoundMoney | undefined {
  const named = own === '' ? undefined : findCurrencyInName(own);
  const claims = findScales(words);
  const described = findCurrencies(words).filter((one) => !one.isAmount || isOfClaim(one, claims));
  const all = named ? [named] : described;
  const [first, ...others] = all;
  if (first) {
    const other = others.find(({ code }) => code !== first.code);
    const said = JSON.stringify(first.words);
    const code = first.code ?? all.find((one) => one.code !== null)?.code ?? 'USD';
    if (other)
      return {
        code,
        words: first.words,
        doubt: `the words speak of several currencies, ${said} and ${JSON.stringify(other.words)}: say which one is counted`,
      };
    if (first.code === null)
      return {
        code,
        words: first.words,
        doubt: `the words speak of ${said}, which is no certain currency of ISO 4217: say what is counted`,
      };
    return { code: first.code, words: first.words };
  }
  const [cents] = wording.cents.pattern.exec(own) ?? [];
  const counted = cents ?? claims.find(({ quote, isSure }) => isSure && CENTS.test(quote))?.quote;
  return counted === undefined ? undefined : { code: 'USD', words: counted };
}

/** Also of parts of them, such as microcents. */
const CENTS = /cents?$/i;

/** `100 = $1`, `unit: 0.0001 USD`: the currency of a ratio is what is counted. */
const isOfClaim = ({ at, words }: NamedMoney, claims: readonly ScaleClaim[]): boolean =>
  claims.some(
    (claim) => claim.power !== null && at + words.length >= claim.at && at - claim.end <= 6,
  );
