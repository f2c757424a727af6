import type { Point } from '../model/series.ts';
import { appendPoint } from '../store/append-point.ts';

/**
 * Where a new point goes in a series, by the rule of the stores.
 * @returns the point as it is given to a store, and the points as the store will have them
 */
export function placePoint(
  points: readonly Point[],
  given: Point,
): { readonly point: Point; readonly points: readonly Point[] } {
  const { isNew, point } = appendPoint(points.at(-1), given);
  return isNew
    ? { point, points: [...points, point] }
    : {
        point: { ...given, at: point.seenAt, seenAt: point.seenAt },
        points: [...points.slice(0, -1), point],
      };
}
