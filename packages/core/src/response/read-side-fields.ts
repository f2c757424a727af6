import { withoutInherited } from '../errors/without-inherited.ts';
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
  readonly total?: Decimal;
  readonly used?: Decimal;
  readonly resetsAt?: string;
  readonly startsAt?: string;
  readonly expiresAt?: string;
  readonly asOf?: string;
  readonly spendable?: boolean;
  readonly lastTopUpAt?: string;
  readonly pool?: string;
}

/** The warning where a field is invalid, and how it is read. */
const FIELDS: {
  readonly [Name in keyof Fields]-?: readonly [
    warning: WarningCode,
    read: (value: JsonValue, location: UnitlessLocation) => Fields[Name],
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

/**
 * Reads what accompanies an amount: an absent or null field is absent; so is an invalid one, with a
 * warning, since the amount is valid without it.
 */
function readFields<Name extends keyof Fields>(
  names: readonly Name[],
  document: JsonValue,
  location: UnitlessLocation & Pick<Partial<BalanceLocation & OtherLocation>, keyof Fields>,
  warn: Warn,
): Pick<Fields, Name> {
  const fields = withoutInherited<Record<string, unknown>>({});
  for (const name of names) {
    const pointers = location[name];
    // A pool may be a value of the account, which is in no response.
    if (typeof pointers !== 'string' && !Array.isArray(pointers)) continue;
    const [warning, read] = FIELDS[name];
    try {
      const value = resolveOnly(document, pointers as string | readonly string[]) ?? null;
      const field = value === null ? undefined : read(value, location);
      if (field !== undefined) fields[name] = field;
      else if (value !== null) warn(warning);
    } catch {
      // Ambiguous, or not an amount.
      warn(warning);
    }
  }
  return fields as Pick<Fields, Name>;
}

const OF_AMOUNT = ['total', 'used', 'resetsAt', 'startsAt', 'expiresAt'] as const;

/** Total, use and times of an amount; an unlimited account has none of the first. */
export function readAmountFields(
  item: JsonValue,
  location: UnitlessLocation,
  remaining: string | null,
  warn: Warn,
): Pick<Fields, 'total' | 'used' | 'resetsAt' | 'startsAt' | 'expiresAt'> {
  // The value there may be a magic number, too.
  return readFields(OF_AMOUNT.slice(remaining === 'Infinity' ? 1 : 0), item, location, warn);
}

/** What belongs to the account, not to one of its amounts. */
export function readAccountFields(
  document: JsonValue,
  location: BalanceLocation,
  warn: Warn,
): Pick<Fields, 'asOf' | 'spendable' | 'lastTopUpAt' | 'pool'> {
  return readFields(['asOf', 'spendable', 'lastTopUpAt', 'pool'], document, location, warn);
}
