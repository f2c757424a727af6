import type { CommonCurrency } from '../spec/currencies.ts';
import type { Pattern } from './patterns.ts';

/** Said of a number: `left, in millions`, `(in thousands)`, `counted in millions of tokens`; never `in millions of apps`. */
const COUNTED_IN = (many: string): RegExp =>
  new RegExp(
    String.raw`(?:[,(;:]\s?|\b(?:count|measur|express|report|given|stated)(?:s|ed)?\s)in ${many}\b(?! of (?!credit|token|character|point|unit|request|call|dollar))`,
    'i',
  );

/** Powers of ten, as prose names them; not `percent`, a price per million or a model that is called nano. */
export const scales: readonly (Pattern & { readonly power: number; readonly words: string })[] = [
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
  {
    power: -9,
    words: 'nano-units',
    pattern: /\bnanos\b|\bnano[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)/i,
    evidence: 'in nano USD',
  },
  {
    power: -6,
    words: 'micro-units',
    pattern: /\bmicros\b|\bmicro[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)|millionths?/i,
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
    pattern: /\bmills?\b|\bmilli[- ]?(?=us|eu|gbp|dollar|unit|credit|cent)|thousandths?/i,
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

/** Currencies, as names and prose speak of them. */
export const currencies: readonly (Pattern & { readonly code: CommonCurrency })[] = [
  { code: 'USD', pattern: /\busd\b|usd$|\bdollars?\b|\$/i, evidence: 'US dollars' },
  { code: 'EUR', pattern: /\beur\b|\beuros?\b|€/i, evidence: 'in euros' },
  { code: 'GBP', pattern: /\bgbp\b|\bpounds? sterling\b|\bpence\b|£/i, evidence: 'in pence' },
  { code: 'JPY', pattern: /\bjpy\b|\byen\b/i, evidence: 'in yen' },
  { code: 'CNY', pattern: /\b(?:cny|rmb)\b|\byuan\b|人民币/i, evidence: 'in RMB' },
  { code: 'INR', pattern: /\binr\b|\brupees?\b|\bpaise\b|₹/i, evidence: 'in rupees' },
  { code: 'CAD', pattern: /\bcad\b|\bcanadian dollars?\b/i, evidence: 'Canadian dollars' },
  { code: 'AUD', pattern: /\baud\b|\baustralian dollars?\b/i, evidence: 'Australian dollars' },
];

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
