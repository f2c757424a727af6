import { addDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance, OtherBalance, Unit } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import type { Writable } from '../types/writable.ts';
import { sortItems } from './choose-item.ts';
import { readOthers } from './read-others.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import {
  type AmountFields,
  createFieldReader,
  readAccountFields,
  readAmountFields,
} from './read-side-fields.ts';

/** What a response says of one account; no balance where it has no amount. */
export interface ReadAccount {
  readonly balance: Omit<Balance, 'poolId'> | undefined;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

/** The first of the further amounts that is other money and is there, as a headline. */
function promote(others: readonly OtherBalance[]): OtherBalance & { readonly remaining: string } {
  const first = others.find(
    (other): other is OtherBalance & { readonly remaining: string } =>
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
 * @throws Failure where what should be an amount is none
 */
export function readAccount(
  { balance: location, regions }: ProviderDefinition,
  document: JsonValue,
  region?: string,
): ReadAccount {
  const warnings: WarningCode[] = [];
  const warn = (code: WarningCode) => {
    if (!warnings.includes(code)) warnings.push(code);
  };
  const read = createFieldReader(warn);
  // Without its list a response may be the vendor's error body: the caller looks for a code.
  if (location.from && resolvePointer(document, location.from.list) === undefined)
    return { balance: undefined, rawPool: null, warnings };
  const kinds = sortItems(document, location);
  /** Those that are the headline: several add up. */
  const [summands = [null]] = kinds;
  const [item] = summands;
  const isHeld = !isMarked(item, location.none);
  const remaining = isHeld ? readSum(summands, location) : undefined;
  if (isHeld && remaining === undefined) return { balance: undefined, rawPool: null, warnings };
  const declared = (region === undefined ? undefined : regions?.[region]?.unit) ?? location.unit;
  const unit = isHeld || typeof declared === 'string' ? readUnit(item, declared) : undefined;
  // Of different units there is no sum.
  if (isHeld && summands.length > 1 && summands.some((each) => readUnit(each, declared) !== unit))
    throw invalidResponse('ambiguous');
  const fields: AmountFields | undefined =
    remaining === undefined || summands.length > 1
      ? undefined
      : readAmountFields(read, item, location, remaining === 'Infinity');
  const { lastTopUpAt, asOf, spendable, rawPool } = readAccountFields(read, document, location);
  const others =
    location.others &&
    readOthers({
      document,
      items: [item, ...kinds.slice(1).flat()],
      location,
      unit,
      read,
      warn: () => warn('bad_other'),
    });
  const promoted = remaining === undefined ? promote(others ?? []) : undefined;
  // None of its members is looked up in a prototype.
  const { total, used, resetsAt } = withoutInherited(promoted ?? fields);
  const { scope, relation } = location;
  const balance: Writable<Omit<Balance, 'poolId'>> = {
    remaining: promoted?.remaining ?? (remaining as string),
    unit: promoted?.unit ?? (unit as Unit),
    total: total ?? null,
    lastTopUpAt,
    scope,
  };
  // Not spread, since a spread of nothing costs as much as one of something.
  if (used !== undefined) balance.used = used;
  if (resetsAt !== undefined) balance.resetsAt = resetsAt;
  if (asOf !== undefined) balance.asOf = asOf;
  if (spendable !== undefined) balance.spendable = spendable;
  if (relation && isHeld) balance.relation = relation;
  const rest = others?.filter((other) => other !== promoted);
  if (rest && rest.length > 0) balance.others = rest;
  return { balance, rawPool, warnings };
}
