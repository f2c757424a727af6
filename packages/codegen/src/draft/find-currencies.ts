import { findNouns, type NamedMoney } from './currency-nouns.ts';
import { isIsoCode } from './iso-currencies.ts';

/** A currency that words name. */
export interface NamedCurrency extends NamedMoney {
  /** It stands at a number, as in `$49`: that is an amount or a price, and not what is counted. */
  readonly isAmount: boolean;
}

/** The dollar sign of a country, and signs of one currency; others may be of several. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  MX$: 'MXN',
  R$: 'BRL',
  S$: 'SGD',
  NT$: 'TWD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '₴': 'UAH',
  '฿': 'THB',
  '₱': 'PHP',
  人民币: 'CNY',
};
const SIGN = /(?:(?<![A-Za-z])[A-Z]{1,3})?\$(?![{A-Za-z_])|[€£¥₹₩₽₺₪₫₦₴฿₱₿]|人民币/g;

/** Codes that are written in small letters as well, and one that is not of ISO 4217. */
const COMMON = /^(?:usd|eur|gbp|jpy|cny|rmb|inr|cad|aud)$/i;

/** Money that is spoken of by letters, and that ISO 4217 does not have. */
const NOT_ISO = /^(?:BTC|XBT|ETH|USDT|USDC|DAI|XRP|LTC|DOGE|BNB|TRX|BUSD|TON|ADA)$/;

/** Codes that are also words, or names of what programmers use. */
const ALSO_WORDS = /^(?:ALL|TOP|TRY|CUP|PEN|SOS|COP|MAD|BOB|PHP|AMD|CRC|BSD|SVC|SSP|SDG|MOP)$/;
const BEFORE_A_CODE = /(?:^|[(:/,"'`]\s?|\b(?:in|of|as|is|are|or|and|to|currency)\s)$/i;
const CODE = /(?<![A-Za-z0-9])[A-Za-z]{3,4}(?![A-Za-z0-9])/g;

/** The currencies that a text names, in its order. */
export function findCurrencies(text: string): readonly NamedCurrency[] {
  const found: NamedMoney[] = [
    ...[...text.matchAll(SIGN)].map(({ 0: words, index }) => ({
      code: codeOfSign(words),
      words,
      at: index,
    })),
    ...[...text.matchAll(CODE)].flatMap(({ 0: words, index }) => {
      const code = codeOf(words, text.slice(Math.max(0, index - 12), index));
      return code === undefined ? [] : [{ code, words, at: index }];
    }),
    ...findNouns(text),
  ];
  return found
    .sort((a, b) => a.at - b.at)
    .map((one) => ({ ...one, isAmount: isAtNumber(text, one) }));
}

/** The currency at the end of a name: `balance_sek`, `balanceUsd`. `all` at the end is no lek. */
export function findCurrencyInName(own: string): NamedMoney | undefined {
  const [named] = findCurrencies(own);
  if (named) return named;
  const last = own.split(' ').at(-1) ?? '';
  const code = last.length === 3 && last !== 'all' && own !== last ? last.toUpperCase() : '';
  const at = own.length - last.length;
  if (isIsoCode(code)) return { code, words: last, at };
  if (NOT_ISO.test(last.toUpperCase())) return { code: null, words: last, at };
  return /usd$/.test(own) ? { code: 'USD', words: 'usd', at: own.length - 3 } : undefined;
}

function codeOfSign(sign: string): string | null {
  const country = `${sign.slice(0, -1)}D`;
  return SIGNS[sign] ?? (sign.endsWith('$') && isIsoCode(country) ? country : null);
}

function codeOf(word: string, before: string): string | null | undefined {
  if (COMMON.test(word)) return /^rmb$/i.test(word) ? 'CNY' : word.toUpperCase();
  if (NOT_ISO.test(word)) return null;
  if (!isIsoCode(word)) return undefined;
  return ALSO_WORDS.test(word) && !BEFORE_A_CODE.test(before) ? undefined : word;
}

function isAtNumber(text: string, { at, words }: NamedMoney): boolean {
  const before = /\d[\d.,]{0,20}\s?$/.test(text.slice(Math.max(0, at - 24), at));
  const isSign = !/[a-z]$/i.test(words);
  return before || (isSign && /^\s?\d/.test(text.slice(at + words.length, at + words.length + 2)));
}
