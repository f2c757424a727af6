import { addDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance, OtherBalance, Unit } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { sortItems } from './choose-item.ts';
import { readOthers } from './read-others.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import { readAccountFields, readAmountFields } from './read-side-fields.ts';

/**
 * What a response says of one account. `rawPool` is the vendor's own identifier: hash it before it
 * goes anywhere.
 */
export interface ReadAccount {
  readonly balance: Omit<Balance, 'poolId'>;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

type Headline = Pick<OtherBalance, 'unit' | 'total' | 'used' | 'resetsAt'> & {
  readonly remaining: string;
};

/** The first of the further amounts that is other money and is there, as a headline. */
function promote(others: readonly OtherBalance[]): OtherBalance & Headline {
  const first = others.find(
    (other): other is OtherBalance & Headline =>
      other.relation === 'separate' && other.remaining !== null,
  );
  if (!first) throw invalidResponse('no_amount');
  return first;
}

/** The items' amounts added; undefined where one of them has none, since a part is no amount. */
function readSum(
  items: readonly JsonValue[],
  location: ProviderDefinition['balance'],
): string | undefined {
  return items
    .map((item) => readRemaining(item, location))
    .reduce((sum, amount) =>
      sum === undefined || amount === undefined ? undefined : addDecimal(sum, amount),
    );
}

/**
 * Reads the headline and everything beside it. Where the headline is declared not to be held, the
 * first present `separate` amount takes its place.
 * @returns undefined where the response has no amount
 * @throws Failure where what should be an amount is none
 */
export function readAccount(
  { balance: location, regions }: ProviderDefinition,
  document: JsonValue,
  region?: string,
): ReadAccount | undefined {
  // Without its list a response may be the vendor's error body: the caller looks for a code.
  if (location.from && resolvePointer(document, location.from.list) === undefined) return undefined;
  const kinds = sortItems(document, location);
  /** Those that are the headline: several add up. */
  const [summands = [null]] = kinds;
  const [item] = summands;
  const isHeld = !isMarked(item, location.none);
  const sum = isHeld ? readSum(summands, location) : undefined;
  if (isHeld && sum === undefined) return undefined;
  const declared = (region === undefined ? undefined : regions?.[region]?.unit) ?? location.unit;
  const unit = isHeld || typeof declared === 'string' ? readUnit(item, declared) : undefined;
  // Of different units there is no sum.
  if (isHeld && summands.length > 1 && summands.some((each) => readUnit(each, declared) !== unit))
    throw invalidResponse('ambiguous');
  const warnings = new Set<WarningCode>();
  const warn = (code: WarningCode) => void warnings.add(code);
  const fields =
    sum === undefined || summands.length > 1 ? {} : readAmountFields(item, location, sum, warn);
  const { pool: rawPool = null, ...ofAccount } = readAccountFields(document, location, warn);
  const others =
    location.others &&
    readOthers({
      document,
      items: [item, ...kinds.slice(1).flat()],
      location,
      unit,
      warn: () => warn('bad_other'),
    });
  const promoted = sum === undefined ? promote(others ?? []) : undefined;
  const { scope, relation } = location;
  // None of its members is looked up in a prototype.
  const {
    remaining,
    unit: counted,
    total = null,
    used,
    resetsAt,
  } = withoutInherited<Headline>(
    promoted ?? { remaining: sum as string, unit: unit as Unit, ...fields },
  );
  const rest = others?.filter((other) => other !== promoted);
  const balance = Object.assign(
    { remaining, unit: counted, total, lastTopUpAt: null, scope },
    used !== undefined && { used },
    resetsAt !== undefined && { resetsAt },
    ofAccount,
    relation && isHeld && { relation },
    rest && rest.length > 0 && { others: rest },
  );
  return {
    balance,
    rawPool,
    warnings: [...(remaining.startsWith('-') ? ['negative_balance' as const] : []), ...warnings],
  };
}
