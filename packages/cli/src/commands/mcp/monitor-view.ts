import { omitUndefined } from '@fuelgauge/core/internal';
import type { AlertAnswer, MonitorView, RunwayAnswer } from '@fuelgauge/mcp';
import type { StoreReader } from '@fuelgauge/monitor';
import type { OpenSource } from '../../accounts/open-account-source.ts';
import type { AccountFilter } from '../../accounts/select-accounts.ts';
import type { Context } from '../../context.ts';
import { UnavailableError } from '../../errors.ts';
import { type Forecast, forecastAll } from '../../monitor/forecast.ts';
import { type History, openHistory } from '../../monitor/open-history.ts';
import { accountsOfSeries } from '../../monitor/series-name.ts';
import { printMessage } from '../../terminal/print-message.ts';

type Episode = Awaited<ReturnType<StoreReader['episodes']>>[number];

/** More alerts than anybody reads. */
const MOST_ALERTS = 1000;

export interface ViewOptions extends AccountFilter {
  readonly database?: string;
  readonly sandbox?: boolean;
}

/**
 * What a monitor has written down, where there is one; otherwise undefined, and a line that says why. Made-up balances
 * are not mixed with the history of real ones, unless that is named.
 */
export async function findMonitorView(
  { config, env }: Pick<OpenSource, 'config' | 'env'>,
  options: ViewOptions,
  context: Context,
): Promise<MonitorView | undefined> {
  if (options.sandbox && options.database === undefined) return undefined;
  const open = () => openHistory(options, config, { ...context, env });
  try {
    const { reader } = await open();
    await reader.close();
    return viewHistory(open, options);
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    printMessage(
      context.stderr,
      `mcp: get_runway and list_alerts are not offered: ${error.message}`,
    );
    return undefined;
  }
}

/** Opened for each question: a monitor may replace its file while an agent stays for days. */
function viewHistory(open: () => Promise<History>, filter: AccountFilter): MonitorView {
  const read = async <Answer>(question: (history: History) => Promise<Answer>) => {
    const history = await open();
    try {
      return await question(history);
    } finally {
      await history.reader.close();
    }
  };
  return {
    runways: () =>
      read(async (history) => {
        const { forecasts, states } = await forecastAll(history);
        return forecasts
          .flatMap(({ series, runway }) =>
            describeForecast(
              { series, runway },
              accountsOfSeries(series, states),
              history.module.describeRunway(runway),
            ),
          )
          .filter((answer) => isAskedFor(answer, filter));
      }),
    alerts: () =>
      read(async ({ reader }) => {
        const episodes = await reader.episodes({ firing: true, limit: MOST_ALERTS });
        return episodes.map(describeEpisode).filter((answer) => isAskedFor(answer, filter));
      }),
  };
}

function isAskedFor(
  { provider, accounts }: Pick<RunwayAnswer, 'provider' | 'accounts'>,
  filter: AccountFilter,
): boolean {
  return (
    (filter.provider?.includes(provider) ?? true) &&
    (filter.account === undefined || accounts.includes(filter.account))
  );
}

function describeForecast(
  { series: { provider, amount, unit, points }, runway }: Forecast,
  accounts: readonly string[],
  lasts: string,
): readonly RunwayAnswer[] {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  return [
    {
      provider,
      accounts,
      ...(amount !== '' && { amount }),
      remaining: newest.remaining,
      unit,
      readAt: newest.seenAt,
      lasts,
      days: runway?.days ?? null,
      ...omitUndefined({ resetsAt: runway?.resetsAt }),
    },
  ];
}

function describeEpisode({ type, openedAt: since, facts }: Episode): AlertAnswer {
  const { provider, accounts, amount } = facts;
  return { type, provider, accounts, since, ...omitUndefined({ amount }) };
}
