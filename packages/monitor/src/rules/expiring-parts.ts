import {
  addDecimal,
  type Balance,
  compareDecimal,
  type Decimal,
  type OtherBalance,
  type Unit,
} from '@fuelgauge/core';
import type { ExpiringPart, Point } from '../model/series.ts';

/** So many dates are remembered: what is lost later counts as if it never were. */
const MOST_PARTS = 50;

interface Dated {
  readonly expiresAt: string;
  readonly remaining: Decimal;
}

/** Amounts that are lost after a time, soonest first; of one moment, one. */
function sumByDate(dated: readonly Dated[], at: string): readonly ExpiringPart[] {
  const sums = new Map<number, ExpiringPart>();
  for (const { expiresAt, remaining } of dated) {
    const time = Date.parse(expiresAt);
    if (!(time > Date.parse(at)) || compareDecimal(remaining, '0') <= 0) continue;
    const known = sums.get(time);
    const sum = known ? addDecimal(known.remaining, remaining) : remaining;
    sums.set(time, { at: known?.at ?? expiresAt, remaining: sum });
  }
  return [...sums]
    .toSorted(([one], [other]) => one - other)
    .slice(0, MOST_PARTS)
    .map(([, part]) => part);
}

/** Parts of a headline in its unit that have a date and an amount. */
const datedParts = ({ others = [] }: Balance, unit: Unit): readonly Dated[] =>
  others.flatMap(({ relation, remaining, expiresAt, unit: its }) =>
    relation === 'part' && remaining !== null && expiresAt !== undefined && its === unit
      ? { expiresAt, remaining }
      : [],
  );

const isLimited = (amount: Decimal): boolean => amount !== 'Infinity';

/**
 * How much of a headline is lost when. Where the parts are more than the whole, they overlap or a debt is against them:
 * how much is lost is not known then.
 */
export function partsOfHeadline(balance: Balance, at: string): Pick<Point, 'expiring'> {
  const parts = sumByDate(datedParts(balance, balance.unit), at);
  const amounts = [...parts.map(({ remaining }) => remaining)];
  if (parts.length === 0 || ![...amounts, balance.remaining].every(isLimited)) return {};
  const isWhole = compareDecimal(amounts.reduce(addDecimal), balance.remaining) <= 0;
  return isWhole ? { expiring: parts } : {};
}

/** A further amount with a date is lost as a whole. */
export function partsOfOther(
  { expiresAt, remaining }: Pick<OtherBalance, 'expiresAt' | 'remaining'>,
  at: string,
): Pick<Point, 'expiring'> {
  if (expiresAt === undefined || remaining === null || !isLimited(remaining)) return {};
  const parts = sumByDate([{ expiresAt, remaining }], at);
  return parts.length === 0 ? {} : { expiring: parts };
}
