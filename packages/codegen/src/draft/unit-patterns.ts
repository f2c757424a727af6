import type { Pattern } from './patterns.ts';

/** Said of a number: `left, in millions`, `(in thousands)`, `counted in millions of tokens`; never `in millions of apps`. */
const COUNTED_IN = (many: string): RegExp =>
  new RegExp(
    String.raw`(?:[,(;:]\s?|\b(?:count|measur|express|report|given|stated)(?:s|ed)?\s)in ${many}\b(?! of (?!credit|token|character|point|unit|request|call|dollar))`,
    'i',
  );

type Scale = Pattern & { readonly power: number; readonly words: string };

/** A part of a cent is a smaller part of its unit. */
const ofCents: readonly Scale[] = [
  {
    power: -11,
    words: 'hundred-billionths',
    pattern: /\bnano[- ]?cents?\b|hundred[- ]billionths?/i,
    evidence: 'in nano-cents',
  },
  {
    power: -8,
    words: 'hundred-millionths',
    pattern:
      /\bmicro[- ]?cents?\b|\bmillionths? of (?:a |an |one )?(?:\w{2,8} )?cents?\b|hundred[- ]millionths?/i,
    evidence: 'in microcents',
  },
  {
    power: -5,
    words: 'hundred-thousandths',
    pattern:
      /\bmilli[- ]?cents?\b|(?<!ten[- ]|hundred[- ])\bthousandths? of (?:a |an |one )?(?:\w{2,8} )?cents?\b|hundred[- ]thousandths?/i,
    evidence: 'in millicents',
  },
  {
    power: -4,
    words: 'ten-thousandths',
    pattern: /\bhundredths? of (?:a |an |one )?(?:\w{2,8} )?cents?\b/i,
    evidence: 'in hundredths of a cent',
  },
  {
    power: -3,
    words: 'thousandths',
    pattern: /\btenths? of (?:a |an |one )?(?:\w{2,8} )?cents?\b/i,
    evidence: 'in tenths of a cent',
  },
];

/** Powers of ten, as prose names them; not `percent`, a price per million or a model that is called nano. */
export const scales: readonly Scale[] = [
  {
    power: 6,
    words: 'millions',
    pattern: COUNTED_IN('millions'),
    evidence: 'tokens left, in millions',
  },
  {
    power: 3,
    words: 'thousands',
    pattern: COUNTED_IN('thousands'),
    evidence: 'counted in thousands of tokens',
  },
  ...ofCents,
  {
    power: -9,
    words: 'nano-units',
    pattern: /\bnanos\b|\bnano[- ]?(?=us|eu|gbp|dollar|unit|credit)|\bbillionths?/i,
    evidence: 'in nano USD',
  },
  {
    power: -6,
    words: 'micro-units',
    pattern: /\bmicros\b|\bmicro[- ]?(?=us|eu|gbp|dollar|unit|credit)|\bmillionths?/i,
    evidence: 'in micro-dollars',
  },
  {
    power: -4,
    words: 'ten-thousandths',
    pattern: /1\/10[,. ]?000(?![,. ]?\d)|ten[- ]thousandths?|basis points?/i,
    evidence: '1/10,000 of a dollar',
  },
  {
    power: -3,
    words: 'thousandths',
    pattern: /\bmills?\b|\bmilli[- ]?(?=us|eu|gbp|dollar|unit|credit)|\bthousandths?/i,
    evidence: 'in mills',
  },
  {
    power: -2,
    words: 'cents',
    pattern:
      /\bcents?\b|\bpence\b|\bpaise\b|minor units?|smallest (?:currency )?unit|hundredths?|divided? by 100\b(?![,.]\d)|\b(?:multiplied by|times)\s100\b(?![,.]\d)/i,
    evidence: 'in the smallest currency unit',
  },
];

/** Smaller units that have names of their own; null where it depends on the country. */
export const subunits: readonly (Pattern & {
  readonly power: number | null;
  readonly words: string;
})[] = [
  {
    power: -2,
    words: 'hundredths',
    pattern: /\b(?:rappen|groszy?|agorot|kopecks?|kopeks?|centavos?|centimes?|céntimos?)\b/i,
    evidence: 'in rappen',
  },
  { power: -8, words: 'hundred-millionths', pattern: /\b(?:satoshis?|sats)\b/i, evidence: 'sats' },
  { power: -9, words: 'billionths', pattern: /\b(?:gwei|lamports?)\b/i, evidence: 'in gwei' },
  { power: -18, words: 'wei', pattern: /\bwei\b/i, evidence: 'in wei' },
  { power: null, words: '', pattern: /\b(?:fils|piastres?|piasters?)\b/i, evidence: 'in fils' },
];

/** Thousands and millions that may be those of the number; never `millions of apps`, and no price per million. */
export const UNITS_OF_MANY =
  /(?<!\bper\s|\d\s?)\b(?:thousands|millions|billions)\b(?! of (?!credit|token|character|point|unit|request|call|dollar))/i;

const AMOUNT = String.raw`(?:[$€£₹]\s?\d[\d.,]{0,20}|\b\d[\d.,]{0,20}\s?(?:us )?[a-z]{3,12})`;

const EQUALS = String.raw`\s?(?:=|≈|is worth|equals?)\s?`;

/** What one of them costs, and not what is counted. */
const prices = [
  {
    // Ten or a hundred that are one of money are money in another scale.
    source: String.raw`(?<![\d.,])(?!1(?:[,_]?0)+${EQUALS})\d[\d.,]{0,20}${EQUALS}${AMOUNT}`,
    evidence: '2,000,000 = 1 USD',
  },
  {
    source: String.raw`${AMOUNT}${EQUALS}\d[\d.,]{0,20}\s?(?:credit|token|point|coin)s?\b`,
    evidence: '1 USD = 100 credits',
  },
  {
    source: String.raw`\b(?:credit|token|point|coin)s? (?:per|(?:to|for) (?:a|the|one|each|every))\s(?:us )?[a-z]{3,12}\b`,
    evidence: '100 credits per dollar',
  },
  {
    source: String.raw`(?<=\b(?:credit|token|point|coin)s?)${EQUALS}${AMOUNT}`,
    evidence: '1 credit = $0.01',
  },
  { source: String.raw`\bcosts?\s${AMOUNT}`, evidence: 'costs 2 cents' },
  {
    source: String.raw`[$€£₹]\s?\d[\d.,]{0,20}(?:\s?(?:\/|(?:a|per|each|every)\s)\s?[a-z]{2,12})?\s(?:plan|tier|subscription|package|pack|bundle|edition)\b`,
    evidence: 'your $49 plan',
  },
  {
    source: String.raw`${AMOUNT}\s?(?:each|(?:per|a|\/)\s?(?:credit|token|point|coin))\b`,
    evidence: '$0.01 each',
  },
];

export const pricePatterns: readonly Pattern[] = prices.map(({ source, evidence }) => ({
  pattern: new RegExp(source, 'i'),
  evidence,
}));

/** Any of the prices, wherever it stands. */
export const PRICE = new RegExp(prices.map(({ source }) => source).join('|'), 'gi');

/** What is left of a text that speaks of prices. */
export const withoutPrices = (text: string): string => text.replaceAll(PRICE, '');
