import type { Balance, BalanceErrorData, BalanceReading } from '@fuelgauge/core';
import { scaleDecimal } from '@fuelgauge/core/internal';
import type { Outage, Part } from './cast.ts';
import type { PurseState } from './purse.ts';

/** From an hour of the play to its time. */
export type TimeOf = (hour: number) => string;

/** What one account of a purse shows at an hour. */
export function playReading(
  part: Part,
  account: string,
  state: PurseState,
  {
    hour,
    timeOf,
    fetchedAt,
  }: { readonly hour: number; readonly timeOf: TimeOf; readonly fetchedAt: string },
): BalanceReading {
  const named = { provider: part.provider, account, durationMs: 120, attempts: 1, warnings: [] };
  const outage = part.outages?.find(({ from, to }) => hour >= from && hour < to);
  if (outage) return { ...named, status: 'error', error: ERRORS[outage.kind](part.provider) };
  return { ...named, status: 'ok', balance: balanceOf(part, state, hour, timeOf), fetchedAt };
}

function balanceOf(part: Part, state: PurseState, hour: number, timeOf: TimeOf): Balance {
  const { unit, scale, accounts, tellsTopUps, resetsEachHours, grant } = part;
  const amount = (value: number) => scaleDecimal(String(value), -scale);
  const { remaining, toppedUpAt } = state;
  const hasGrant = grant !== undefined && hour < grant.expiresAtHour;
  return {
    remaining: remaining === 'unlimited' ? 'Infinity' : amount(remaining),
    unit,
    total: null,
    lastTopUpAt: tellsTopUps && toppedUpAt !== undefined ? timeOf(toppedUpAt) : null,
    scope: accounts.length > 1 ? 'organization' : 'key',
    // Whatever stands for shared money: sixteen hexadecimal digits, as of a real one.
    poolId: accounts.length > 1 ? '5a4d626f78706f6f' : null,
    ...(resetsEachHours !== undefined && {
      resetsAt: timeOf((Math.floor(hour / resetsEachHours) + 1) * resetsEachHours),
    }),
    ...(hasGrant && {
      others: [
        {
          id: 'grant',
          relation: 'separate' as const,
          remaining: amount(grant.amount),
          unit,
          expiresAt: timeOf(grant.expiresAtHour),
        },
      ],
    }),
  };
}

const ERRORS: Readonly<Record<Outage['kind'], (provider: string) => BalanceErrorData>> = {
  server_error: (provider) => ({
    kind: 'server_error',
    reason: 'server_error',
    message: `[${provider}] the made-up server has an error (HTTP 503): try again later`,
    status: 503,
    retryable: true,
    retryAfterMs: null,
  }),
  unauthorized: (provider) => ({
    kind: 'unauthorized',
    reason: 'unauthorized',
    message: `[${provider}] the made-up key was refused (HTTP 401): check the key`,
    status: 401,
    retryable: false,
    retryAfterMs: null,
  }),
  timeout: (provider) => ({
    kind: 'timeout',
    reason: 'deadline',
    message: `[${provider}] no made-up response within 10 s: try again later`,
    status: null,
    retryable: true,
    retryAfterMs: null,
  }),
};
