import type { Decimal } from '../types/balance.ts';

/** JSON's grammar of a number, bounded in length: big integers of thousands of digits are slow. */
const NUMBER = /^(-?(?:0|[1-9]\d{0,98}))(?:\.(\d{1,99}))?(?:[eE]([+-]?\d{1,2}))?$/;
/** On either side of the point. No account holds more; a response beyond it is a mistake or an attack. */
const MAX_DIGITS = 30;
const TOO_MANY_DIGITS = new RegExp(`\\d{${MAX_DIGITS + 1}}`);

/** A number as whole units of its last place: `[-525n, 2]` is -5.25. */
type Exact = readonly [units: bigint, places: number];

/** Canonical form: no exponent, no superfluous zeros, no `-0`. */
function write([units, places]: Exact): Decimal {
  if (places < 0) return String(units * 10n ** BigInt(-places));
  const digits = String(units)
    .replace('-', '')
    .padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/(?<!0)0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction && `.${fraction}`}`;
}

function read(text: string): Exact | undefined {
  const [, whole, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : [BigInt(whole + fraction), fraction.length - Number(exponent)];
}

function readDecimal(decimal: Decimal): Exact {
  const exact = typeof decimal !== 'string' || /e/i.test(decimal) ? undefined : read(decimal);
  if (!exact)
    throw new SyntaxError('not a decimal: write up to 99 digits, at most one point, no exponent');
  return exact;
}

/** @throws SyntaxError where it is not a Decimal */
export function isInfinite(decimal: Decimal): boolean {
  return decimal === 'Infinity' || !readDecimal(decimal);
}

/** Both amounts in units of the smallest place that either uses. */
function align(
  left: Decimal,
  right: Decimal,
): readonly [left: bigint, right: bigint, places: number] {
  const [[a, aPlaces], [b, bPlaces]] = [readDecimal(left), readDecimal(right)];
  const places = Math.max(aPlaces, bPlaces);
  return [a * 10n ** BigInt(places - aPlaces), b * 10n ** BigInt(places - bPlaces), places];
}

/**
 * Reads a number in JSON's grammar, digit by digit.
 * @returns its canonical form; undefined when it is not one, or has more than 30 digits on either
 * side of the point, or about a hundred as it is written
 */
export function parseDecimal(text: string): Decimal | undefined {
  const exact = read(text);
  const decimal = exact && write(exact);
  return decimal === undefined || TOO_MANY_DIGITS.test(decimal) ? undefined : decimal;
}

/** Moves the decimal point: `scaleDecimal('718924.5', -2)` is `7189.245`. */
export function scaleDecimal(decimal: Decimal, powerOfTen: number): Decimal {
  if (decimal === 'Infinity' || powerOfTen === 0) return decimal;
  const [units, places] = readDecimal(decimal);
  return write([units, places - powerOfTen]);
}

/** The same amount with the other sign. */
export function negateDecimal(decimal: Decimal): Decimal {
  return decimal === '0' ? decimal : decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/**
 * Orders two amounts of the same unit; `Infinity` is above all.
 * @throws SyntaxError where one is not a Decimal
 */
export function compareDecimal(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const [isAbove, isBelow] = [isInfinite(left), isInfinite(right)];
  if (isAbove || isBelow) return isAbove === isBelow ? 0 : isAbove ? 1 : -1;
  const [a, b] = align(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The exact sum of two amounts of the same unit; `Infinity` absorbs.
 * @throws SyntaxError where one is not a Decimal
 */
export function addDecimal(left: Decimal, right: Decimal): Decimal {
  const [isAbove, isBelow] = [isInfinite(left), isInfinite(right)];
  if (isAbove || isBelow) return 'Infinity';
  const [a, b, places] = align(left, right);
  return write([a + b, places]);
}
