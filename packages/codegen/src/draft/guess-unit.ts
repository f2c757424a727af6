import type { Field } from '../openapi/list-fields.ts';

/** Powers of ten; `percent`, `million` and a model that is called nano are none of them. */
const SCALES: readonly (readonly [RegExp, number, string])[] = [
  [/\bnanos\b|\bnano[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)/i, -9, 'nano-units'],
  [/\bmicros\b|\bmicro[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)|millionths?/i, -6, 'micro-units'],
  [/1\/10[,. ]?000(?![,. ]?\d)|ten[- ]thousandths?|basis points?/i, -4, 'ten-thousandths'],
  [/\bmills?\b|\bmilli[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)|thousandths?/i, -3, 'thousandths'],
  [
    /\bcents?\b|\bpence\b|\bpaise\b|minor units?|smallest (?:currency )?unit|hundredths?|divided? by 100\b(?![,.]\d)/i,
    -2,
    'cents',
  ],
];
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['USD', /\busd\b|usd$|\bdollars?\b|\$/i],
  ['EUR', /\beur\b|\beuros?\b|€/i],
  ['GBP', /\bgbp\b|\bpounds? sterling\b|\bpence\b|£/i],
  ['JPY', /\bjpy\b|\byen\b/i],
  ['CNY', /\b(?:cny|rmb)\b|\byuan\b|人民币/i],
  ['INR', /\binr\b|\brupees?\b|\bpaise\b|₹/i],
  ['CAD', /\bcad\b|\bcanadian dollars?\b/i],
  ['AUD', /\baud\b|\baustralian dollars?\b/i],
];
const AMOUNT = String.raw`(?:[$€£₹]\s?\d[\d.,]{0,20}|\b\d[\d.,]{0,20}\s?(?:us )?[a-z]{3,12})`;
/** What one of them costs, and not what is counted: `1 credit = $0.01`, `costs 2 cents`, `$0.01 each`. */
const PRICE = new RegExp(
  [
    String.raw`(?<=\b(?:credit|token|point|coin)s?\s?)(?:=|≈|is worth|equals?)\s?${AMOUNT}`,
    String.raw`\bcosts?\s${AMOUNT}`,
    String.raw`${AMOUNT}\s?(?:each|(?:per|a|\/)\s?(?:credit|token|point|coin))\b`,
  ].join('|'),
  'gi',
);
/** `unit: 0.0001 USD`; a price is none. */
const UNIT_OF = /\bunits?\W{1,3}(?:is |of )?\$?0\.(0*)1\b/i;
const COUNTED = /\b(token|point|coin|unit|character)s?\b/i;
/** What a name may count; in a description such words are about other things. */
const NAMED = /\b(search|lookup|image|minute|message|email|scan|page)(?:e?s)?\b/i;

type Words = Pick<Field, 'name' | 'description'>;

/** What a number counts, as far as its name, its description or the page around it say. */
export function guessUnit(
  { name, description }: Words,
  about: string,
): { unit: string; because: string } {
  const text = `${spell(name)} ${withoutPrices(description)}`;
  const own = findCurrencyIn(text);
  if (own) return { unit: own, because: `name or description speak of ${own}` };
  if (/credit/i.test(text))
    return { unit: 'credit', because: 'name or description speak of credits' };
  const around = findCurrencyIn(about);
  if (around && !/credit/i.test(about))
    return { unit: around, because: `the page speaks of ${around}` };
  const word = (COUNTED.exec(text) ?? NAMED.exec(spell(name)))?.[1]?.toLowerCase();
  return word
    ? {
        unit: word,
        because: `name or description speak of ${word}${/ch$/.test(word) ? 'es' : 's'}`,
      }
    : { unit: 'credit', because: 'nothing says what is counted' };
}

/** The currency that the words about a number name themselves. */
export const namesCurrency = ({ description }: Words): boolean =>
  findCurrencyIn(withoutPrices(description)) !== undefined;

const withoutPrices = (text: string): string => text.replaceAll(PRICE, '');

/** Of several currencies the one that is named first; cents of none are those of a dollar. */
function findCurrencyIn(text: string): string | undefined {
  const named = CURRENCIES.map(([unit, pattern]) => ({ unit, at: text.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  const [first] = named.sort((a, b) => a.at - b.at);
  return first?.unit ?? (/\bcents?\b/i.test(text) ? 'USD' : undefined);
}

/** The power of ten from the number to its unit, and what the words call it. */
export function guessScale(
  { name, description }: Words,
  about: string,
): readonly [number, string] | undefined {
  const own = spell(name).replace(/\b(nano|micro)$/i, '$1s');
  const [, zeros] = UNIT_OF.exec(description) ?? [];
  if (zeros !== undefined) return [-zeros.length - 1, `a unit of 0.${zeros}1`];
  const found = SCALES.find(([pattern]) =>
    [own, withoutPrices(description), about].some((text) => pattern.test(text)),
  );
  return found && [found[1], found[2]];
}

/** `balance_usd` and `balanceUsd` as words; `balancecents` runs together. */
const spell = (name: string): string =>
  name.replaceAll(
    /[_-]|(?<=[a-z])(?=[A-Z])|(?<=balance|amount|credit|credits)(?=cents?$|usd$)/g,
    ' ',
  );
