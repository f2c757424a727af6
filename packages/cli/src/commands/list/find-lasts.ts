import { setTimeout as sleep } from 'node:timers/promises';
import { accountName } from '@fuelgauge/core/internal';
import type { Runway } from '@fuelgauge/monitor';
import type { AccountId } from '../../accounts/account.ts';
import type { Config } from '../../accounts/config/config.ts';
import type { Context } from '../../context.ts';
import { forecastAll } from '../../monitor/forecast.ts';
import { openHistory } from '../../monitor/open-history.ts';
import { isSeriesOf } from '../../monitor/series-name.ts';

/** How long each account lasts, by its name; null where that cannot be told. */
export type Lasts = ReadonlyMap<string, Runway | null>;

/** Beyond so many accounts, forecasts take longer than a list may. */
const MOST_ACCOUNTS = 100;
/** How long a list that is otherwise complete waits for forecasts. */
const PATIENCE_MS = 300;

/**
 * How long the headlines of accounts last, where a monitor has a history of any of them; undefined otherwise. Never
 * rejects: a list is a list with or without a monitor.
 */
export async function findLasts(
  accounts: readonly AccountId[],
  config: Config | undefined,
  context: Context,
): Promise<Lasts | undefined> {
  if (accounts.length > MOST_ACCOUNTS) return undefined;
  try {
    const history = await openHistory({ connectMs: PATIENCE_MS }, config, context);
    try {
      const { forecasts, states } = await forecastAll(history);
      const headlines = forecasts.filter(({ series }) => series.amount === '');
      const found = accounts.flatMap((account) => {
        // A unit that the vendor has changed begins a series of its own: the one read last is that of now.
        const own = headlines
          .filter(({ series }) => isSeriesOf(series, account, states))
          .toSorted((one, other) => (lastSeen(one.series) < lastSeen(other.series) ? 1 : -1));
        return own[0] ? [[accountName(account), own[0].runway] as const] : [];
      });
      return found.length > 0 ? new Map(found) : undefined;
    } finally {
      await history.reader.close();
    }
  } catch {
    return undefined;
  }
}

const lastSeen = ({ points }: { readonly points: readonly { readonly seenAt: string }[] }) =>
  points.at(-1)?.seenAt ?? '';

/** Forecasts that are there, or are soon. */
export function inTime(lasts: Promise<Lasts | undefined>): Promise<Lasts | undefined> {
  return Promise.race([lasts, sleep(PATIENCE_MS, undefined)]);
}
