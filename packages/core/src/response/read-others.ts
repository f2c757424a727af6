import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation, OtherLocation } from '../provider/balance-location.ts';
import type { OtherBalance, Unit } from '../types/balance.ts';
import type { Writable } from '../types/writable.ts';
import { resolveOnly } from './read-amount.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import { readAmountFields } from './read-side-fields.ts';

/** What the others are read from. */
export interface OthersContext {
  readonly document: JsonValue;
  /** The items of the headline's list, the chosen one first, without those that add up with it. */
  readonly items: readonly [JsonValue, ...JsonValue[]];
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

/** Whether nothing is lost where the response has no such amount. */
const mayBeMissing = ({ optional, relation }: OtherLocation): boolean =>
  optional === true || relation !== 'separate';

/**
 * One amount; undefined where it is not held. A broken one is null where it counts, else left out.
 * @throws Failure `not_a_currency` where it counts and its unit is unknown
 */
function readOther(
  { unit: usual, warn }: OthersContext,
  other: OtherLocation,
  item: JsonValue,
  index?: number,
): OtherBalance | undefined {
  const { id, relation } = other;
  const counts = relation === 'separate';
  try {
    if (isMarked(item, other.none)) return undefined;
    const isAbsent = resolveOnly(item, other.remaining) === undefined;
    if (isAbsent && mayBeMissing(other) && !isMarked(item, other.unlimited)) return undefined;
  } catch {
    // Ambiguous: broken, as below.
  }
  let unit: Unit | undefined;
  let remaining: string | null = null;
  try {
    unit = other.unit === undefined ? usual : readUnit(item, other.unit);
    remaining = readRemaining(item, other) ?? null;
  } catch (error) {
    // Money of no known currency would be missing from every total.
    if (counts && unit === undefined) throw error;
  }
  if (remaining === null) warn();
  if (unit === undefined || (remaining === null && !counts)) return undefined;
  const found: Writable<OtherBalance> = {
    id,
    ...(index !== undefined && { index }),
    relation,
    remaining,
    unit,
  };
  readAmountFields(found, item, other, warn);
  return found;
}

/** Every further amount that the response carries, in the order of the declaration. */
export function readOthers(context: OthersContext): readonly OtherBalance[] {
  const { document, items, location, warn } = context;
  return (location.others ?? []).flatMap((declared) => {
    const other = withFormat(declared, location);
    const { id, relation, each } = other;
    if (each === undefined) return readOther(context, other, items[0]) ?? [];
    const list = each === location.from?.list ? items.slice(1) : resolvePointer(document, each);
    if (Array.isArray(list))
      return list.flatMap((item, index) => readOther(context, other, item, index) ?? []);
    const isMissed = !mayBeMissing(other);
    if (isMissed || list !== undefined) warn();
    const unit = typeof other.unit === 'object' ? undefined : (other.unit ?? context.unit);
    return isMissed && unit !== undefined ? { id, relation, remaining: null, unit } : [];
  });
}
