import { findCurrencies } from './find-currencies.ts';
import type { ScaleClaim } from './scale-claim.ts';

/** `100`, `10,000`, `1_000_000`, `10^4`, `1e6`, `0.01`, `a thousand`. */
const NUMBER = String.raw`(10\^\d{1,2}|1e\d{1,2}|\d(?:[\d,_]{0,14}\d)?(?:\.\d{1,12})?|(?:an? |one )?(?:hundred|thousand|million|billion))(?![\d^])`;

const WORDS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
};

/** The power of ten that a number is; undefined where it is none. */
function powerOf(written: string): number | undefined {
  const word = /[a-z]{7,8}$/.exec(written.toLowerCase())?.[0];
  if (word !== undefined) return WORDS[word];
  const [, exponent] = /(?:\^|e)(\d+)$/.exec(written) ?? [];
  if (exponent !== undefined) return Number(exponent);
  const digits = written.replaceAll(/[,_]/g, '');
  const [, fraction] = /^0?\.(0*)1$/.exec(digits) ?? [];
  if (fraction !== undefined) return -fraction.length - 1;
  return /^10+$/.test(digits) ? digits.length - 1 : undefined;
}

/** A way to say that the number is another one times or divided by something. */
interface Form {
  readonly pattern: RegExp;
  /** From what it is divided by, or multiplied with, to the power of the amount. */
  readonly sign: 1 | -1;
  /** Whether these words alone say it, as far as what follows or comes before them. */
  readonly isSure: (power: number, before: string, after: string) => boolean;
}

/** `to get US dollars`, `for EUR`, `to get the amount in units` */
const namesTarget = (after: string): boolean =>
  /^,?\s(?:to|for|=)\b/i.test(after) &&
  (findCurrencies(after.slice(0, 60)).length > 0 ||
    /^.{0,40}\b(?:whole|major|credits|tokens)\b/i.test(after));

/** Cents are made of whole units: then the amount itself is in whole units. */
const toCents = (after: string): boolean =>
  /^.{0,30}\b(?:cents?|pence|minor units?|micros?|nanos?)\b/i.test(after);

const BY = String.raw`(?:\s[a-z]{1,8}){0,3}\sby\s`;

const forms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\bdivid(?:ed?|es|ing)${BY}${NUMBER}`, 'gi'),
    sign: -1,
    isSure: (power, _, after) => power === 2 || namesTarget(after),
  },
  {
    pattern: new RegExp(String.raw`\bmultipl(?:ied|ying)\sby\s${NUMBER}`, 'gi'),
    sign: -1,
    isSure: (power) => power > 0,
  },
  {
    pattern: new RegExp(String.raw`\btimes\s${NUMBER}`, 'gi'),
    sign: -1,
    isSure: (power) => power > 0,
  },
  {
    pattern: new RegExp(String.raw`\bmultiply${BY}${NUMBER}`, 'gi'),
    sign: 1,
    isSure: (_, __, after) => namesTarget(after) && !toCents(after),
  },
  {
    pattern: new RegExp(String.raw`(?<![A-Za-z\d]|\d\s)[x×*]\s?${NUMBER}`, 'gi'),
    sign: -1,
    isSure: (power, before) => {
      const [last] = findCurrencies(before.slice(-30)).slice(-1);
      return power > 0 && last !== undefined && before.trimEnd().endsWith(last.words);
    },
  },
  {
    pattern: new RegExp(String.raw`(?<![\d/])\b1\s?/\s?${NUMBER}`, 'gi'),
    sign: -1,
    isSure: (power) => power > 0,
  },
  {
    pattern: /(?<![\d.])(?:10\^|1e)[-−](\d{1,2})\b/gi,
    sign: -1,
    isSure: () => true,
  },
  {
    pattern: new RegExp(
      String.raw`(?:÷|\bscaled?\s(?:up\s|down\s)?by|\bfactor\s(?:of|is))\s?${NUMBER}`,
      'gi',
    ),
    sign: -1,
    isSure: () => false,
  },
];

/** What is said of decimals that a number has without showing them. */
const IMPLIED =
  /\b(?:implied|implicit|assumed|fixed)[- ](?:decimals?|point)\b|\b(?:implied|implicit) decimal places\b/gi;

/** Scales that plain arithmetic tells, or speaks of without saying enough. */
export function findArithmetic(text: string): readonly ScaleClaim[] {
  const told = forms.flatMap(({ pattern, sign, isSure }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: written = '', index }) => {
      const end = index + words.length;
      const isExponent = /\^[-−]|1e[-−]/i.test(words);
      const found = isExponent ? Number(written) : powerOf(written);
      const [before, after] = [text.slice(0, index), text.slice(end)];
      if (sign === 1 && toCents(after)) return [];
      // `1/2`, `x 5`: no power of ten, and hardly a scale; but a divisor is one.
      if (found === undefined && !/^(?:div|mul)/i.test(words)) return [];
      const sure = found !== undefined && isSure(found, before, after);
      const power = sure ? sign * found : null;
      return [
        {
          power,
          label: JSON.stringify(words),
          quote: words,
          isSure: sure,
          isArithmetic: true,
          at: index,
          end,
        },
      ];
    }),
  );
  const implied = [...text.matchAll(IMPLIED)].map(({ 0: words, index }) => ({
    power: null,
    label: JSON.stringify(words),
    quote: words,
    isSure: false,
    isArithmetic: true,
    at: index,
    end: index + words.length,
  }));
  return [...told, ...implied];
}
