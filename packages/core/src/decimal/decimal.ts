import type { Decimal } from '../contract/balance.ts';

const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;
/** No account holds more; beyond it, a reply is a mistake or an attack. */
const MAX_DIGITS = 30;

/** Canonical form: the point set `places` from the right of `digits`, no superfluous zeros, no `-0`. */
function place(sign: string, digits: string, places: number): Decimal {
  const padded = places < 0 ? digits + '0'.repeat(-places) : digits.padStart(places + 1, '0');
  const cut = padded.length - Math.max(places, 0);
  const whole = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(cut).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return text === '0' ? text : sign + text;
}

/**
 * Reads a number in JSON's grammar, digit by digit.
 * @returns its canonical form, or undefined when it is none, or has more than 30 digits on either side of the point
 */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign = '', whole, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const decimal = place(sign, whole + fraction, fraction.length - Number(exponent));
  const [wholeDigits = '', fractionDigits = ''] = decimal.replace('-', '').split('.');
  return wholeDigits.length > MAX_DIGITS || fractionDigits.length > MAX_DIGITS ? undefined : decimal;
}

/** Moves the decimal point: `scaleDecimal('718924.5', -2)` is `7189.245`. */
export function scaleDecimal(decimal: Decimal, powerOfTen: number): Decimal {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return decimal.endsWith('Infinity')
    ? decimal
    : place(decimal.startsWith('-') ? '-' : '', whole + fraction, fraction.length - powerOfTen);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Both as whole numbers of the same unit: the smallest place that either uses. */
function align(left: Decimal, right: Decimal): [left: bigint, right: bigint, places: number] {
  if (!DECIMAL.test(left) || !DECIMAL.test(right))
    throw new SyntaxError('not a decimal: write digits, at most one point, no exponent');
  const places = Math.max(left.split('.')[1]?.length ?? 0, right.split('.')[1]?.length ?? 0);
  return [BigInt(scaleDecimal(left, places)), BigInt(scaleDecimal(right, places)), places];
}

/** The same amount with the other sign. */
export function negateDecimal(decimal: Decimal): Decimal {
  return decimal === '0' ? decimal : decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/**
 * Orders two amounts of the same unit; `Infinity` is above all.
 * @throws SyntaxError where one is no Decimal
 */
export function compareDecimal(left: Decimal, right: Decimal): -1 | 0 | 1 {
  if (left === right) return 0;
  if (left === 'Infinity') return 1;
  if (right === 'Infinity') return -1;
  const [a, b] = align(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The exact sum of two amounts of the same unit; `Infinity` absorbs.
 * @throws SyntaxError where one is no Decimal
 */
export function addDecimal(left: Decimal, right: Decimal): Decimal {
  if (left === 'Infinity' || right === 'Infinity') return 'Infinity';
  const [a, b, places] = align(left, right);
  const sum = String(a + b);
  return sum.startsWith('-') ? place('-', sum.slice(1), places) : place('', sum, places);
}
