import type { BalanceReading } from '@fuelgauge/core';

const base = { durationMs: 1, attempts: 1, warnings: [] } as const;

/** A good reading of one dollar. */
export const okReading = (provider: string, account: string = 'default'): BalanceReading => ({
  ...base,
  provider,
  account,
  status: 'ok',
  fetchedAt: '2026-01-01T00:00:00.000Z',
  balance: {
    remaining: '1',
    unit: 'USD',
    total: null,
    lastTopUpAt: null,
    scope: 'key',
    poolId: null,
  },
});

/** One that the vendor refused, for this reason. */
export const failedReading = (
  provider: string,
  reason: string,
  account: string = 'default',
): BalanceReading => ({
  ...base,
  provider,
  account,
  status: 'error',
  error: {
    kind: 'forbidden',
    reason: reason as 'key_tier',
    message: '',
    status: 403,
    retryable: false,
    retryAfterMs: null,
  },
});
