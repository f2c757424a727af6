import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { BalanceLocation, OtherLocation } from '../provider/balance-location.ts';
import type { Decimal } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { readAmount, resolveOnly } from './read-amount.ts';
import { readAnyInstant, readInstant } from './read-instant.ts';
import type { UnitlessLocation } from './read-remaining.ts';

const readTime = (value: JsonValue): string | undefined =>
  typeof value === 'string' ? readInstant(value) : undefined;

const readFlag = (value: JsonValue): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

function readIdentifier(value: JsonValue): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Takes what is odd about a field. */
export type Warn = (code: WarningCode) => void;

/** What may stand beside an amount. */
interface Fields {
  total: Decimal;
  used: Decimal;
  resetsAt: string;
  startsAt: string;
  expiresAt: string;
  asOf: string;
  spendable: boolean;
  lastTopUpAt: string;
  pool: string;
}

/** The warning where a field is invalid, and how it is read. */
const FIELDS: {
  readonly [Name in keyof Fields]: readonly [
    warning: WarningCode,
    read: (value: JsonValue, location: UnitlessLocation) => Fields[Name] | undefined,
  ];
} = {
  total: ['bad_total', readAmount],
  used: ['bad_used', readAmount],
  resetsAt: ['bad_reset', readAnyInstant],
  startsAt: ['bad_other', readAnyInstant],
  expiresAt: ['bad_other', readAnyInstant],
  asOf: ['bad_as_of', readAnyInstant],
  spendable: ['bad_spendable', readFlag],
  lastTopUpAt: ['bad_top_up', readTime],
  pool: ['bad_pool', readIdentifier],
};

/** Where fields of an amount, or of its account, are. */
type Location = UnitlessLocation & Pick<Partial<BalanceLocation & OtherLocation>, keyof Fields>;

/**
 * Reads what accompanies an amount: an absent or null field is absent; so is an invalid one, with a
 * warning, since the amount is valid without it.
 */
export function readField<Name extends keyof Fields>(
  name: Name,
  document: JsonValue,
  location: Location,
  warn: Warn,
): Fields[Name] | undefined {
  const pointers: unknown = location[name];
  // A pool may be a value of the account, which is in no response.
  if (typeof pointers !== 'string' && !Array.isArray(pointers)) return undefined;
  const [warning, read] = FIELDS[name];
  try {
    const value = resolveOnly(document, pointers) ?? null;
    if (value === null) return undefined;
    const field = read(value, location);
    if (field !== undefined) return field;
  } catch {
    // Ambiguous, or not an amount.
  }
  warn(warning);
  return undefined;
}

/** Sets those of these fields that the response has. */
export function readFields<Name extends keyof Fields>(
  target: { [Each in Name]?: Fields[Each] | null },
  names: readonly Name[],
  document: JsonValue,
  location: Location,
  warn: Warn,
): void {
  for (const name of names) {
    const field = readField(name, document, location, warn);
    if (field !== undefined) target[name] = field;
  }
}

const OF_AMOUNT = ['total', 'used', 'resetsAt', 'startsAt', 'expiresAt'] as const;
type OfAmount = { [Each in (typeof OF_AMOUNT)[number]]?: Fields[Each] | null };

/** Total, use and times of an amount; an unlimited account has none of the first. */
export function readAmountFields(
  target: OfAmount & { readonly remaining: Decimal | null },
  item: JsonValue,
  location: UnitlessLocation,
  warn: Warn,
): void {
  // The value there may be a magic number, too.
  const names = target.remaining === 'Infinity' ? OF_AMOUNT.slice(1) : OF_AMOUNT;
  readFields(target, names, item, location, warn);
}
