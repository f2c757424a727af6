import { addDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance, OtherBalance, Unit } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import type { Writable } from '../types/writable.ts';
import { sortItems } from './choose-item.ts';
import { readOthers } from './read-others.ts';
import { isMarked, readRemaining, readUnit } from './read-remaining.ts';
import { readAmountFields, readField, readFields } from './read-side-fields.ts';

/**
 * What a response says of one account. `rawPool` is the vendor's own identifier: hash it before it
 * goes anywhere.
 */
export interface ReadAccount {
  readonly balance: Omit<Balance, 'poolId'>;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

type Headline = OtherBalance & { readonly remaining: string };

/** The first of the further amounts that is other money and is there, as a headline. */
function promote(others: readonly OtherBalance[]): Headline {
  const first = others.find(
    (other): other is Headline => other.relation === 'separate' && other.remaining !== null,
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
 * first present `separate` amount takes its place, under its `id`.
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
  const declared = regions?.[region ?? '']?.unit ?? location.unit;
  const unit = isHeld || typeof declared === 'string' ? readUnit(item, declared) : undefined;
  // Of different units there is no sum.
  if (isHeld && summands.some((each) => readUnit(each, declared) !== unit))
    throw invalidResponse('ambiguous');
  const { scope, relation } = location;
  const balance: Writable<Omit<Balance, 'poolId'>> = {
    remaining: sum as string,
    unit: unit as Unit,
    total: null,
    lastTopUpAt: null,
    scope,
  };
  const warnings: WarningCode[] = [];
  const warn = (code: WarningCode) => {
    if (!warnings.includes(code)) warnings.push(code);
  };
  if (isHeld && summands.length === 1) readAmountFields(balance, item, location, warn);
  readFields(balance, ['asOf', 'spendable', 'lastTopUpAt'], document, location, warn);
  const rawPool = readField('pool', document, location, warn) ?? null;
  const others =
    location.others &&
    readOthers({
      document,
      items: [item, ...kinds.slice(1).flat()],
      location,
      unit,
      warn: () => warn('bad_other'),
    });
  const promoted = isHeld ? undefined : promote(others ?? []);
  if (promoted) {
    // What a headline does not have.
    const { index, relation: _, startsAt, expiresAt, ...headline } = promoted;
    Object.assign(balance, headline);
  }
  if (relation && isHeld) balance.relation = relation;
  const rest = others?.filter((other) => other !== promoted);
  if (rest && rest.length > 0) balance.others = rest;
  if (balance.remaining.startsWith('-')) warnings.unshift('negative_balance');
  return { balance, rawPool, warnings };
}
