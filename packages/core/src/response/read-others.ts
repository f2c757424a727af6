import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation, OtherLocation } from '../provider/balance-location.ts';
import type { OtherBalance, Unit } from '../types/balance.ts';
import { type Items, readList } from './choose-item.ts';
import { resolveOnly } from './read-amount.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import { readAmountFields } from './read-side-fields.ts';

/** What the others are read from. */
export interface OthersContext {
  readonly document: JsonValue;
  /** The items of the headline's list, the chosen one first, without those that add up with it. */
  readonly items: Items;
  readonly location: BalanceLocation;
  /** Unit of the headline, for those that name none; undefined where there is no headline. */
  readonly unit: Unit | undefined;
  readonly warn: () => void;
}

/** An amount that names no unit is counted as the headline is. */
export function withFormat(
  other: OtherLocation,
  { scale, divisor }: BalanceLocation,
): OtherLocation {
  return (other.unit ?? other.scale ?? other.divisor) === undefined
    ? ({ ...other, scale, divisor } as OtherLocation)
    : other;
}

/**
 * One amount; undefined where it is not held. A broken one is null where it counts, else left out.
 * @throws Failure `not_a_currency` where it counts and its unit is unknown
 */
function readOther(
  context: OthersContext,
  given: OtherLocation,
  item: JsonValue,
  index?: number,
): OtherBalance | undefined {
  const { warn, location } = context;
  const other = withFormat(given, location);
  const { id, relation, optional } = other;
  const counts = relation === 'separate';
  try {
    if (isMarked(item, other.none)) return undefined;
    const isAbsent = resolveOnly(item, other.remaining) === undefined;
    if (isAbsent && (optional || !counts) && !isMarked(item, other.unlimited)) return undefined;
  } catch {
    // Ambiguous: broken, as below.
  }
  let unit: Unit | undefined;
  let remaining: string | null = null;
  try {
    unit = other.unit === undefined ? context.unit : readUnit(item, other.unit);
    remaining = readRemaining(item, other) ?? null;
  } catch (error) {
    // Money of no known currency would be missing from every total.
    if (counts && unit === undefined) throw error;
  }
  if (remaining === null) warn();
  if (unit === undefined || (remaining === null && !counts)) return undefined;
  return {
    id,
    ...(index !== undefined && { index }),
    relation,
    remaining,
    unit,
    ...readAmountFields(item, other, remaining, warn),
  };
}

/** The items of an amount that there are several of; undefined where the response has no such list. */
function listItems(
  { document, items, location }: OthersContext,
  { each }: OtherLocation,
): Items | undefined {
  if (each === undefined) return items.slice(0, 1);
  if (each === location.from?.list) return items.slice(1);
  try {
    return readList(document, each);
  } catch {
    return undefined;
  }
}

/** Every further amount that the response carries, in the order of the declaration. */
export function readOthers(context: OthersContext): readonly OtherBalance[] {
  const { document, location, warn } = context;
  return (location.others ?? []).flatMap((other) => {
    const items = listItems(context, other);
    if (items)
      return items.flatMap(
        (item, index) =>
          readOther(context, other, item, other.each === undefined ? undefined : index) ?? [],
      );
    if (other.optional || other.relation !== 'separate') {
      if (resolveOnly(document, other.each ?? '') !== undefined) warn();
      return [];
    }
    warn();
    const unit = typeof other.unit === 'object' ? undefined : (other.unit ?? context.unit);
    return unit === undefined
      ? []
      : [{ id: other.id, relation: other.relation, remaining: null, unit }];
  });
}
