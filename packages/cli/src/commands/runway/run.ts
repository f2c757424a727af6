import { loadConfig } from '../../accounts/config/load-config.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { forecastAll } from '../../monitor/forecast.ts';
import { openHistory } from '../../monitor/open-history.ts';
import { describeSeriesFilter, parseSeriesFilter } from '../../monitor/series-filter.ts';
import type { HistoryCommandOptions } from '../../options/history-options.ts';
import { viewOf } from '../../render/view.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { renderRunways, renderRunwaysJson } from './render-runways.ts';

export interface RunwayOptions extends HistoryCommandOptions {
  readonly json?: boolean;
}

/** Shows how long everything lasts that a monitor has read. */
export async function runway(
  account: string | undefined,
  options: RunwayOptions,
  context: Context,
): Promise<ExitCode> {
  const config = await loadConfig(options.config, context);
  const filter = parseSeriesFilter(account);
  const history = await openHistory(options, config, context);
  try {
    const now = new Date();
    const found = await forecastAll(history, filter, now);
    const { describeRunway } = history.module;
    const { stdout, stderr, env } = context;
    const results = createPrinter(stdout, { color: wantsColor(stdout, env, options) });
    if (options.json) results.text(renderRunwaysJson(found, now, describeRunway));
    if (found.forecasts.length === 0) {
      createPrinter(stderr).line(
        `fuelgauge: nothing was read${describeSeriesFilter(filter)} yet: see whether the monitor runs`,
      );
      return EXIT.unavailable;
    }
    if (!options.json)
      for (const line of renderRunways(found, viewOf(context, now.getTime()), describeRunway))
        results.line(...line);
    return EXIT.ok;
  } finally {
    await history.reader.close();
  }
}
