import { addDecimal, compareDecimal, type Decimal } from '@fuelgauge/core';
import { negateDecimal } from '@fuelgauge/core/internal';

/** Of so many characters a binary number keeps every digit. */
const EXACT_LENGTH = 15;

const areShort = (left: Decimal, right: Decimal): boolean =>
  left.length <= EXACT_LENGTH && right.length <= EXACT_LENGTH;

/** What is left of one when the other is taken away; neither may be `Infinity`. */
export const subtract = (from: Decimal, amount: Decimal): Decimal =>
  addDecimal(from, negateDecimal(amount));

/** The difference as a binary number: exact first, so that a little of very much is not lost. */
export const differ = (left: Decimal, right: Decimal): number =>
  areShort(left, right) ? Number(left) - Number(right) : Number(subtract(left, right));

/** Like `compareDecimal`, without its price where binary numbers tell the same. */
export const compare = (left: Decimal, right: Decimal): number =>
  areShort(left, right) ? Number(left) - Number(right) : compareDecimal(left, right);

export const isUnlimited = (amount: Decimal): boolean => amount === 'Infinity';
