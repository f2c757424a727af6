import type { OtherBalance } from '@fuelgauge/core';

/** What stays the same of an item while it is used up. */
const factsOf = ({ startsAt, expiresAt, total }: OtherBalance): string =>
  [startsAt ?? '', expiresAt ?? '', total ?? ''].join('/');

const isAlike = (left: OtherBalance, right: OtherBalance): boolean =>
  left.index !== undefined &&
  right.index !== undefined &&
  left.id === right.id &&
  left.relation === right.relation &&
  left.unit === right.unit &&
  factsOf(left) === factsOf(right);

/**
 * Which item of a list an amount is, by what the vendor says of it: its dates and its total. An index is only a place,
 * and the next one moves there when one is used up. Of items of which the same is said, how many they are is part of it:
 * where the number changes, it is not known which is which.
 * @returns undefined where it stands in no list
 */
export function itemOf(other: OtherBalance, others: readonly OtherBalance[]): string | undefined {
  if (other.index === undefined) return undefined;
  const count = others.filter((each) => isAlike(each, other)).length;
  return count > 1 ? `${factsOf(other)} of ${count}` : factsOf(other);
}
