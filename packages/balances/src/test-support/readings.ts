import type { Balance, BalanceReading, ErrorKind, ErrorReading, OkReading } from '@fuelgauge/core';
import { describeFailure, omitUndefined } from '@fuelgauge/core/internal';

const base = { account: 'default', durationMs: 12, attempts: 1, warnings: [] };

type Given = Partial<
  Omit<OkReading, 'status' | 'balance'> &
    Pick<Balance, 'remaining' | 'unit' | 'poolId' | 'relation' | 'others' | 'spendable'>
>;

/** A good reading of `12 acme:credit`. */
export function okReading({
  remaining = '12',
  unit = 'acme:credit',
  poolId = null,
  relation,
  others,
  spendable,
  ...more
}: Given = {}): OkReading {
  const balance: Balance = {
    remaining,
    unit,
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId,
    ...omitUndefined({ relation, others, spendable }),
  };
  return {
    ...base,
    provider: 'acme',
    status: 'ok',
    fetchedAt: '2026-01-01T00:00:00.000Z',
    ...more,
    balance,
  };
}

export function errorReading(
  kind: ErrorKind = 'timeout',
  reason = 'deadline',
  provider = 'acme',
): ErrorReading {
  return {
    ...base,
    provider,
    status: 'error',
    error: describeFailure({ id: provider }, kind, reason),
  };
}

export function staleReading(given: Given = {}): BalanceReading {
  return {
    ...okReading(given),
    status: 'stale',
    error: describeFailure({ id: 'acme' }, 'timeout', 'deadline'),
  };
}
