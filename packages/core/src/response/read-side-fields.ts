import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { AmountLocation } from '../provider/amount-location.ts';
import type { BalanceLocation } from '../provider/balance-location.ts';
import type { OtherBalance } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import type { Writable } from '../types/writable.ts';
import { readAmount, resolveOnly } from './read-amount.ts';
import { readAnyInstant, readInstant } from './read-instant.ts';
import type { UnitlessLocation } from './read-remaining.ts';

type PointerField = string | readonly string[] | undefined;

/** Reads one field; undefined where the response has none, or where it is invalid, which it notes. */
export type FieldReader = <Value>(
  document: JsonValue,
  pointers: PointerField,
  warning: WarningCode,
  read: (value: JsonValue) => Value | undefined,
) => Value | undefined;

/**
 * Makes the reader of what accompanies an amount: an absent or null field is absent; so is an
 * invalid one, with a warning, since the amount is valid without it.
 */
export function createFieldReader(warn: (code: WarningCode) => void): FieldReader {
  return (document, pointers, warning, read) => {
    if (pointers === undefined) return undefined;
    try {
      const value = resolveOnly(document, pointers) ?? null;
      if (value === null) return undefined;
      const field = read(value);
      if (field !== undefined) return field;
    } catch {
      // Ambiguous, or not an amount.
    }
    warn(warning);
    return undefined;
  };
}

const readFlag = (value: JsonValue): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

const readTime = (value: JsonValue): string | undefined =>
  typeof value === 'string' ? readInstant(value) : undefined;

function readIdentifier(value: JsonValue): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What accompanies an amount. */
export type AmountFields = Pick<OtherBalance, 'total' | 'used' | 'resetsAt'>;

/** Total, use and reset of an amount; an unlimited account has none of the first. */
export function readAmountFields(
  read: FieldReader,
  item: JsonValue,
  location: UnitlessLocation,
  isUnlimited: boolean,
  code: (usual: WarningCode) => WarningCode = (usual) => usual,
): AmountFields {
  const amount = (value: JsonValue) => readAmount(value, location);
  // The value there may be a magic number, too.
  const total = isUnlimited ? undefined : read(item, location.total, code('bad_total'), amount);
  const used = read(item, location.used, code('bad_used'), amount);
  const resetsAt = read(item, location.resetsAt, code('bad_reset'), readAnyInstant);
  const fields: Writable<AmountFields> = {};
  if (total !== undefined) fields.total = total;
  if (used !== undefined) fields.used = used;
  if (resetsAt !== undefined) fields.resetsAt = resetsAt;
  return fields;
}

/** What belongs to the account, not to one of its amounts. */
export function readAccountFields(
  read: FieldReader,
  document: JsonValue,
  { lastTopUpAt, asOf, spendable, pool }: Omit<BalanceLocation, keyof AmountLocation>,
): {
  readonly lastTopUpAt: string | null;
  /** The vendor's own identifier of the money. */
  readonly rawPool: string | null;
  readonly asOf: string | undefined;
  readonly spendable: boolean | undefined;
} {
  const isPointer = typeof pool === 'string' || Array.isArray(pool);
  return {
    asOf: read(document, asOf, 'bad_as_of', readAnyInstant),
    spendable: read(document, spendable, 'bad_spendable', readFlag),
    lastTopUpAt: read(document, lastTopUpAt, 'bad_top_up', readTime) ?? null,
    rawPool:
      (isPointer ? read(document, pool as PointerField, 'bad_pool', readIdentifier) : undefined) ??
      null,
  };
}
