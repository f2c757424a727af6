import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import type { Decimal } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { readAmount, resolveOnly } from './read-amount.ts';
import { readInstant } from './read-instant.ts';

/** What accompanies the amount. */
export interface SideFields {
  readonly total: Decimal | null;
  readonly lastTopUpAt: string | null;
  /** The vendor's own identifier of the money. */
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

function readIdentifier(value: JsonValue): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Reads what accompanies the amount. An absent field is null; an invalid one is null with a
 * warning, since the amount is valid without it.
 */
export function readSideFields(
  document: JsonValue,
  location: BalanceLocation,
  hasTotal: boolean,
): SideFields {
  const warnings: WarningCode[] = [];

  function readField(
    pointers: string | readonly string[] | undefined,
    warning: WarningCode,
    read: (value: JsonValue) => string | undefined,
  ): string | null {
    let field: string | undefined;
    try {
      const value = pointers && resolveOnly(document, pointers);
      if (value === undefined || value === null) return null;
      field = read(value);
    } catch {
      // Ambiguous, or not an amount.
    }
    if (field === undefined) warnings.push(warning);
    return field ?? null;
  }

  return {
    total: readField(hasTotal ? location.total : undefined, 'bad_total', (value) =>
      readAmount(value, location),
    ),
    lastTopUpAt: readField(location.lastTopUpAt, 'bad_top_up', (value) =>
      typeof value === 'string' ? readInstant(value) : undefined,
    ),
    rawPool: readField(location.pool, 'bad_pool', readIdentifier),
    warnings,
  };
}
