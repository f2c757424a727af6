import type { AccountState, Series } from '@fuelgauge/monitor';

const HOUR_MS = 3_600_000;

/** A series that was read each hour up to now, oldest first; a missing amount is an hour without a reading. */
export function seriesOf(
  provider: string,
  amounts: readonly (string | null)[],
  more: Partial<Series> = {},
): Series {
  const now = Date.now();
  const points = amounts.flatMap((remaining, index) => {
    const at = new Date(now - (amounts.length - 1 - index) * HOUR_MS).toISOString();
    return remaining === null ? [] : [{ at, seenAt: at, remaining }];
  });
  return {
    provider,
    owner: 'account:default',
    amount: '',
    unit: `${provider}:credit`,
    points,
    ...more,
  };
}

/** The state of an account, whose money may be a pool's. */
export function stateOf(
  provider: string,
  account: string,
  {
    poolId = null,
    failing = null,
  }: { poolId?: string | null; failing?: AccountState['failing'] } = {},
): AccountState {
  const at = new Date().toISOString();
  const balance = {
    remaining: '1',
    unit: `${provider}:credit`,
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId,
  } as const;
  const reading = {
    provider,
    account,
    status: 'ok',
    durationMs: 1,
    attempts: 1,
    warnings: [],
    balance,
    fetchedAt: at,
  } as const;
  return { provider, account, reading, attemptedAt: at, failing };
}
