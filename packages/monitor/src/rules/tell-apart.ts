import { compareDecimal, type Decimal } from '@fuelgauge/core';
import { isSameSeries, type Point, type Series } from '../model/series.ts';
import type { SeriesPoint } from './series-of.ts';

/** After what an item is called stands since when its places have been kept. */
const SINCE = ' since ';

const isOfSeveral = ({ point }: SeriesPoint): boolean => point.item?.includes(' of ') === true;

const sortAmounts = (amounts: readonly Decimal[]): readonly Decimal[] =>
  amounts.toSorted(compareDecimal);

/** Whether other places for the same money, less what was used, make these amounts of those. */
function mayBeReordered(before: readonly Decimal[], after: readonly Decimal[]): boolean {
  const hasRise = after.some((amount, index) => compareDecimal(amount, before[index] ?? '0') > 0);
  const [were, are] = [sortAmounts(before), sortAmounts(after)];
  return hasRise && are.every((amount, index) => compareDecimal(amount, were[index] ?? '0') <= 0);
}

/**
 * Items of which the vendor says the same are known by their places alone. Where one has more than before and another
 * less, so that the same money may stand in another order, they are other items from then on.
 * @param series - what was read before
 */
export function tellApart(
  found: readonly SeriesPoint[],
  series: readonly Series[],
  at: string,
): readonly SeriesPoint[] {
  if (!found.some(isOfSeveral)) return found;
  return found.map((one) => {
    const { item } = one.point;
    if (item === undefined || !isOfSeveral(one)) return one;
    const alike = found.filter((other) => isAlike(one, other));
    const before = alike.map((each) => lastOf(series, each, item));
    const known = before.filter((point) => point !== undefined);
    if (known.length < alike.length) return one;
    const isReordered = mayBeReordered(
      known.map(({ remaining }) => remaining),
      alike.map(({ point }) => point.remaining),
    );
    const name = isReordered ? `${item}${SINCE}${at}` : known[alike.indexOf(one)]?.item;
    return { ...one, point: { ...one.point, item: name ?? item } };
  });
}

const nameOf = ({ series: { amount } }: SeriesPoint): string =>
  amount.slice(0, amount.lastIndexOf('.'));

const isAlike = (left: SeriesPoint, right: SeriesPoint): boolean =>
  left.point.item === right.point.item &&
  left.series.unit === right.series.unit &&
  nameOf(left) === nameOf(right);

/** What was read last at that place, if it is of such an item. */
function lastOf(
  series: readonly Series[],
  { series: id }: SeriesPoint,
  item: string,
): Point | undefined {
  const last = series.find((each) => isSameSeries(each, id))?.points.at(-1);
  return last?.item?.split(SINCE, 1)[0] === item ? last : undefined;
}
