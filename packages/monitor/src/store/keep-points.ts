import { addDecimal, compareDecimal, type Decimal } from '@fuelgauge/core';
import type { Point } from '../model/series.ts';
import type { Level } from './retention.ts';

/** A point as a store has it: edges are the two sides of a rise, which compaction keeps. */
export interface StoredPoint extends Point {
  readonly isEdge: boolean;
}

interface Rise {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The larger first: a - b > c - d where a + d > c + b, which needs no difference. */
const bySize = (left: Rise, right: Rise): number =>
  compareDecimal(addDecimal(right.high, left.low), addDecimal(left.high, right.low));

/**
 * Which points of a series stay: the last of each bucket, and both sides of its rises, so that a top-up
 * stays visible with its amount although the money was spent before the bucket ended. A rise that the
 * next reading takes back was a stale answer or a flicker: it is not kept.
 * @param points - oldest first, all of whole buckets
 * @param before - the point before them
 * @param after - the point after them
 * @returns those that stay; every one exactly as it was
 */
export function keepPoints(
  points: readonly StoredPoint[],
  { bucketMs, maxRises, name }: Pick<Level, 'bucketMs' | 'maxRises' | 'name'>,
  before?: StoredPoint,
  after?: StoredPoint,
): readonly StoredPoint[] {
  const bucketOf = (index: number): number | undefined => {
    const point = points[index];
    return point && Math.floor(Date.parse(point.at) / bucketMs);
  };
  const rises = new Map<number | undefined, (Rise & { readonly index: number })[]>();
  const isFound = name !== 'hours';
  for (const index of points.keys()) {
    const [low, high] = [points[index - 1] ?? before, points[index]];
    if (!low || !high || !isRise(low, high, points[index + 1] ?? after, isFound)) continue;
    const rise = { index, low: low.remaining, high: high.remaining };
    const bucket = bucketOf(index);
    rises.set(bucket, [...(rises.get(bucket) ?? []), rise]);
  }
  const edges = new Set<number>();
  for (const found of rises.values())
    for (const { index } of found.sort(bySize).slice(0, maxRises)) {
      edges.add(index);
      edges.add(index - 1);
    }
  return points.flatMap((point, index) => {
    const isEdge = edges.has(index);
    const isLast = bucketOf(index) !== bucketOf(index + 1);
    return isEdge || isLast ? [{ ...point, isEdge }] : [];
  });
}

/** @param isFound - rises were looked for when every reading was there: only the edges of that time count */
function isRise(
  low: StoredPoint,
  high: StoredPoint,
  next: StoredPoint | undefined,
  isFound: boolean,
): boolean {
  const isToldByVendor =
    high.toppedUpAt !== undefined &&
    high.toppedUpAt !== low.toppedUpAt &&
    low.remaining !== 'Infinity';
  const isUp = compareDecimal(high.remaining, low.remaining) > 0;
  if (isFound) return high.isEdge && (isUp || isToldByVendor);
  return isToldByVendor || (isUp && (!next || compareDecimal(next.remaining, low.remaining) > 0));
}
