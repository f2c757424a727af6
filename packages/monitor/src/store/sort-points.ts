import type { AccountName } from '../model/account-state.ts';
import type { Point, SeriesId } from '../model/series.ts';
import type { Change } from './monitor-store.ts';

export interface NewPoint {
  readonly shownBy: AccountName;
  readonly series: SeriesId;
  readonly point: Point;
}

/** The new points of some changes in the order of time: two accounts of a pool answer in any order. */
export function sortPoints(changes: readonly Change[]): readonly NewPoint[] {
  return changes
    .flatMap(({ reading: { provider, account }, points }) =>
      points.map(({ series, point }) => ({ shownBy: { provider, account }, series, point })),
    )
    .sort((left, right) => Date.parse(left.point.at) - Date.parse(right.point.at));
}
