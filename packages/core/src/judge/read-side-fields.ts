import type { Decimal } from '../contract/balance.ts';
import type { WarningCode } from '../contract/reading.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import { readAmount, resolveOnly } from './read-amount.ts';
import { readInstant } from './read-instant.ts';

/** What stands beside the amount. */
export interface SideFields {
  readonly total: Decimal | null;
  readonly lastTopUpAt: string | null;
  /** The vendor's own identifier of the money. */
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

type Pointers = string | readonly string[];

function readIdentifier(value: JsonValue): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Reads what belongs to the amount but does not decide over it. A field that is absent or null is null; one that is
 * there but no good is null and a warning.
 */
export function readSideFields(document: JsonValue, location: BalanceLocation): SideFields {
  const warnings: WarningCode[] = [];

  function readTotal(pointers: Pointers): Decimal | null {
    const found = readAmount(document, pointers, location);
    if ('amount' in found) return found.amount;
    if (found.problem !== 'absent' && found.isNull !== true) warnings.push('bad_total');
    return null;
  }
  function readField(
    pointers: Pointers,
    warning: WarningCode,
    read: (value: JsonValue) => string | undefined,
  ): string | null {
    const found = resolveOnly(document, pointers);
    if ('problem' in found ? found.problem === 'absent' : found.value === null) return null;
    const field = 'value' in found ? read(found.value) : undefined;
    if (field === undefined) warnings.push(warning);
    return field ?? null;
  }

  const { total, lastTopUpAt, pool } = location;
  return {
    total: total === undefined ? null : readTotal(total),
    lastTopUpAt:
      lastTopUpAt === undefined
        ? null
        : readField(lastTopUpAt, 'bad_top_up', (value) => (typeof value === 'string' ? readInstant(value) : undefined)),
    rawPool: pool === undefined ? null : readField(pool, 'bad_pool', readIdentifier),
    warnings,
  };
}
