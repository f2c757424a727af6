import { loadConfig } from '../../accounts/config/load-config.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { openHistory } from '../../monitor/open-history.ts';
import { describeSeriesFilter, parseSeriesFilter } from '../../monitor/series-filter.ts';
import { compareSeries } from '../../monitor/series-name.ts';
import type { HistoryCommandOptions } from '../../options/history-options.ts';
import { viewOf } from '../../render/view.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { renderCsvLines, renderJson, renderPointLines } from './render-data.ts';
import { renderHistory } from './render-history.ts';
import type { HistoryWindow, SeriesWithTopUps } from './series.ts';

export interface HistoryOptions extends HistoryCommandOptions {
  /** How far back, in milliseconds. */
  readonly since: number;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly csv?: boolean;
}

/** Shows what a monitor has read. */
export async function history(
  account: string | undefined,
  options: HistoryOptions,
  context: Context,
): Promise<ExitCode> {
  const config = await loadConfig(options.config, context);
  const filter = parseSeriesFilter(account);
  const { module, reader } = await openHistory(options, config, context);
  try {
    const now = Date.now();
    const window: HistoryWindow = {
      since: new Date(now - options.since).toISOString(),
      until: new Date(now).toISOString(),
    };
    const [found, states] = await Promise.all([
      reader.history({ ...filter, since: window.since }),
      reader.states({ ...filter }),
    ]);
    const series = found
      .filter(({ points }) => points.length > 0)
      .toSorted(compareSeries)
      .map((each): SeriesWithTopUps => ({ ...each, topUps: module.findTopUps(each.points) }));
    print({ series, states, window }, options, context);
    if (series.length > 0) return EXIT.ok;
    createPrinter(context.stderr).line(
      `fuelgauge: nothing was read${describeSeriesFilter(filter)} since ${window.since}: look further back with --since, or see whether the monitor runs`,
    );
    return EXIT.unavailable;
  } finally {
    await reader.close();
  }
}

function print(
  found: Parameters<typeof renderHistory>[0],
  { json, ndjson, csv, color }: HistoryOptions,
  context: Context,
): void {
  const { stdout, env } = context;
  const results = createPrinter(stdout, { color: wantsColor(stdout, env, { color }) });
  const data = ndjson ? renderPointLines(found) : csv ? renderCsvLines(found) : undefined;
  if (json) results.text(renderJson(found));
  else if (data) for (const line of data) results.line(line);
  else if (found.series.length > 0)
    for (const line of renderHistory(found, viewOf(context, Date.now()))) results.line(...line);
}
