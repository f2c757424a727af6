import { compareDecimal, type Decimal } from '@fuelgauge/core';
import type { Point } from '../model/series.ts';
import type { ConfirmedTopUp } from './forecast.ts';

/** So many top-ups alike are no people's. */
const ENOUGH = 3;
/** How much levels and amounts may differ, as a part of the smallest top-up. */
const ALIKE = 0.1;

/** What was left when a top-up came. */
function levelBefore(points: readonly Point[], { at }: ConfirmedTopUp): Decimal | undefined {
  const risen = points.findIndex(
    (point, index) =>
      point.at >= at &&
      index > 0 &&
      compareDecimal(point.remaining, points[index - 1]?.remaining ?? point.remaining) > 0,
  );
  return points[risen - 1]?.remaining;
}

/**
 * Where an account refills by itself: the lowest level at which it did lately. Below it, the recharge did
 * not come. Such an account is told by its history: several top-ups in a row of about the same amount, each
 * when about as much was left.
 * @returns undefined where it does not
 */
export function findRechargeLevel(
  points: readonly Point[],
  topUps: readonly ConfirmedTopUp[],
): Decimal | undefined {
  const last = topUps.slice(-ENOUGH);
  const levels = last.flatMap((topUp) => levelBefore(points, topUp) ?? []);
  if (levels.length < ENOUGH) return undefined;
  // Only to tell whether they are alike: no amount comes of it.
  const added = last.map((topUp) => Number(topUp.added));
  const tolerance = ALIKE * Math.min(...added);
  const areAlike = (amounts: readonly number[]) =>
    Math.max(...amounts) - Math.min(...amounts) <= tolerance;
  if (!areAlike(added) || !areAlike(levels.map(Number))) return undefined;
  return levels.reduce((lowest, level) => (compareDecimal(level, lowest) < 0 ? level : lowest));
}
