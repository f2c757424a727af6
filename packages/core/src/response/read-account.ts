import { addDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance, OtherBalance, Unit } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { sortItems } from './choose-item.ts';
import { readOthers } from './read-others.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import { createFieldReader, readAccountFields, readAmountFields } from './read-side-fields.ts';

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
  const amounts = items.map((item) => readRemaining(item, location));
  return amounts.reduce((sum, amount) =>
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
  const [[item, ...twins] = [null], ...kinds] = sortItems(document, location);
  const items = [item, ...kinds.flat()];
  const isHeld = !isMarked(item, location.none);
  const remaining = isHeld ? readSum([item, ...twins], location) : undefined;
  if (isHeld && remaining === undefined) return { balance: undefined, rawPool: null, warnings };
  const declared = (region === undefined ? undefined : regions?.[region]?.unit) ?? location.unit;
  const unit = isHeld || typeof declared === 'string' ? readUnit(item, declared) : undefined;
  // Of different units there is no sum.
  if (isHeld && twins.some((twin) => readUnit(twin, declared) !== unit))
    throw invalidResponse('ambiguous');
  const fields =
    remaining !== undefined &&
    (twins.length > 0 ? {} : readAmountFields(read, item, location, remaining === 'Infinity'));
  const account = readAccountFields(read, document, location);
  const others =
    location.others &&
    readOthers({ document, items, location, unit, read, warn: () => warn('bad_other') });
  const promoted = fields ? undefined : promote(others ?? []);
  // All members are its own: none is looked up in a prototype.
  const headline = {
    ...{ total: undefined, used: undefined, resetsAt: undefined },
    ...(promoted ?? { remaining, unit: unit as Unit, ...fields }),
  };
  const rest = others?.filter((other) => other !== promoted);
  const { total = null, used, resetsAt } = headline;
  const { scope, relation } = location;
  const balance = {
    remaining: headline.remaining as string,
    unit: headline.unit,
    total,
    lastTopUpAt: account.lastTopUpAt,
    scope,
    ...(used !== undefined && { used }),
    ...(resetsAt !== undefined && { resetsAt }),
    ...account.verdicts,
    ...(relation && isHeld && { relation }),
    ...(rest && rest.length > 0 && { others: rest }),
  };
  return { balance, rawPool: account.rawPool, warnings };
}
