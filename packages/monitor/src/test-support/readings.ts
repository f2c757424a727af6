import type { Balance, BalanceErrorData, BalanceReading, OkReading } from '@fuelgauge/core';

type Named = { readonly provider?: string; readonly account?: string };

const base = ({ provider = 'acme', account = 'default' }: Named) => ({
  provider,
  account,
  durationMs: 12,
  attempts: 1,
  warnings: [],
});

/** A good reading of a made-up vendor. */
export const ok = (
  remaining: string,
  {
    provider,
    account,
    fetchedAt = '2026-01-01T00:00:00.000Z',
    ...balance
  }: Named & Partial<Balance> & { readonly fetchedAt?: string } = {},
): OkReading => ({
  ...base({ ...(provider && { provider }), ...(account && { account }) }),
  status: 'ok',
  fetchedAt,
  balance: {
    remaining,
    unit: 'acme:credit',
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId: null,
    ...balance,
  },
});

/** A failed reading of a made-up vendor. */
export const failed = (
  kind: BalanceErrorData['kind'],
  { reason = 'status', ...named }: Named & { readonly reason?: string } = {},
): BalanceReading => ({
  ...base(named),
  status: 'error',
  error: errorOf(kind, reason),
});

/** The last good amount after a refresh that failed. */
export const stale = (
  remaining: string,
  kind: BalanceErrorData['kind'],
  named: Named = {},
): BalanceReading => ({
  ...ok(remaining, named),
  status: 'stale',
  error: errorOf(kind, 'status'),
});

const errorOf = (kind: BalanceErrorData['kind'], reason: string): BalanceErrorData => ({
  kind,
  reason,
  message: `[acme] made-up ${kind}`,
  status: null,
  retryable: false,
  retryAfterMs: null,
});
