import type { Decimal } from '../types/balance.ts';

/** JSON's grammar of a number, bounded in length: big integers of thousands of digits are slow. */
const NUMBER = /^(-?(?:0|[1-9]\d{0,98}))(?:\.(\d{1,99}))?(?:[eE]([+-]?\d{1,2}))?$/;
/**
 * The canonical form, as most amounts are written already. At most 30 digits on either side of the
 * point: no account holds more, and a response beyond it is a mistake or an attack.
 */
const CANONICAL = /^(?!-0$)-?(?:0|[1-9]\d{0,29})(?:\.\d{0,29}[1-9])?$/;

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

const readOrInfinite = (decimal: Decimal): Exact | undefined =>
  decimal === 'Infinity' ? undefined : readDecimal(decimal);

/** @throws SyntaxError where it is not a Decimal */
export function isInfinite(decimal: Decimal): boolean {
  return !readOrInfinite(decimal);
}

/** Both amounts in units of the smallest place that either uses. */
function align(
  [a, aPlaces]: Exact,
  [b, bPlaces]: Exact,
): readonly [left: bigint, right: bigint, places: number] {
  if (aPlaces === bPlaces) return [a, b, aPlaces];
  const places = Math.max(aPlaces, bPlaces);
  return [a * 10n ** BigInt(places - aPlaces), b * 10n ** BigInt(places - bPlaces), places];
}

/**
 * Reads a number in JSON's grammar, digit by digit.
 * @returns its canonical form; undefined when it is not one, or has more than 30 digits on either
 * side of the point, or about a hundred as it is written
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (CANONICAL.test(text)) return text;
  const exact = read(text);
  const decimal = exact && write(exact);
  return decimal !== undefined && CANONICAL.test(decimal) ? decimal : undefined;
}

/** Moves the decimal point: `scaleDecimal('718924.5', -2)` is `7189.245`. */
export function scaleDecimal(decimal: Decimal, powerOfTen: number): Decimal {
  if (decimal === 'Infinity' || powerOfTen === 0) return decimal;
  const [units, places] = readDecimal(decimal);
  return write([units, places - powerOfTen]);
}

/**
 * The exact quotient: `divideDecimal('750000', 500000)` is `1.5`.
 * @returns undefined where the divisor is not a whole number above 0 whose only primes are 2 and 5
 */
export function divideDecimal(decimal: Decimal, divisor: number): Decimal | undefined {
  // 2^53 has no more than 53 of either prime.
  const places = 53;
  if (!Number.isSafeInteger(divisor) || divisor < 1) return undefined;
  const [power, by] = [10n ** BigInt(places), BigInt(divisor)];
  if (power % by !== 0n) return undefined;
  if (decimal === 'Infinity') return decimal;
  const [units, ownPlaces] = readDecimal(decimal);
  return write([units * (power / by), ownPlaces + places]);
}

/** The exact product with a whole number: undoes {@link divideDecimal}. */
export function multiplyDecimal(decimal: Decimal, factor: number): Decimal {
  if (decimal === 'Infinity') return decimal;
  const [units, places] = readDecimal(decimal);
  return write([units * BigInt(factor), places]);
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
  const [one, other] = [readOrInfinite(left), readOrInfinite(right)];
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  const [a, b] = align(one, other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The exact sum of two amounts of the same unit; `Infinity` absorbs.
 * @throws SyntaxError where one is not a Decimal
 */
export function addDecimal(left: Decimal, right: Decimal): Decimal {
  return sumDecimals([left, right]);
}

/**
 * The exact sum of amounts of the same unit, each read once; `Infinity` absorbs.
 * @throws SyntaxError where one is not a Decimal
 */
export function sumDecimals(amounts: readonly Decimal[]): Decimal {
  let sum: Exact | undefined = [0n, 0];
  for (const amount of amounts) {
    const exact = readOrInfinite(amount);
    if (sum && exact) {
      const [a, b, places] = align(sum, exact);
      sum = [a + b, places];
    } else sum = undefined;
  }
  return sum ? write(sum) : 'Infinity';
}
