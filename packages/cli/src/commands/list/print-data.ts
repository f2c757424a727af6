import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { reportOn } from '../../accounts/read-report.ts';
import { belowThresholds } from '../../accounts/thresholds/below-thresholds.ts';
import { judgeReading } from '../../accounts/thresholds/judge-reading.ts';
import type { Threshold } from '../../accounts/thresholds/threshold.ts';
import type { Context } from '../../context.ts';
import { renderCsv } from '../../render/csv.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { areRead } from '../../render/read-by-twin.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { inTime, type Lasts } from './find-lasts.ts';
import type { PrintOptions } from './print-options.ts';
import { readWithProgress } from './read-with-progress.ts';

type Renderer = (
  report: BalanceReport,
  thresholds: readonly Threshold[],
  lasts?: Lasts,
) => readonly string[];

const RENDERERS: Readonly<Record<'json' | 'csv' | 'markdown', Renderer>> = {
  json: (report, thresholds, lasts) =>
    JSON.stringify(judge(report, thresholds, lasts), null, 2).split('\n'),
  csv: (report, thresholds) => renderCsv(judge(report, thresholds).readings),
  markdown: ({ readings, totals, fetchedAt }, thresholds) =>
    renderMarkdown(
      readings.map((reading) => ({
        ...reading,
        reading,
        below: belowThresholds(reading, thresholds),
      })),
      totals,
      { now: Date.parse(fetchedAt) },
    ),
};

/** The report with what people see beside its readings: the schema of reports lets members be added. */
function judge(
  { readings, ...report }: BalanceReport,
  thresholds: readonly Threshold[],
  lasts?: Lasts,
) {
  const judged = readings.map((reading) => ({
    ...reading,
    ...judgeReading(reading, thresholds),
    ...(lasts && { lasts: lasts.get(accountName(reading)) ?? null }),
  }));
  const { schema, fetchedAt, complete, totals } = report;
  return { schema, fetchedAt, complete, readings: judged, totals };
}

/** A reading as a line: with its time, since one that failed has none. */
export function renderLine(reading: BalanceReading, thresholds: readonly Threshold[]): string {
  const at = new Date().toISOString();
  return JSON.stringify({ ...reading, ...judgeReading(reading, thresholds), at });
}

/** Prints a report without accounts, for programs that read one whatever is configured. */
export function printNothing(format: 'json' | 'csv', { stdout }: Context): void {
  const results = createPrinter(stdout);
  for (const line of RENDERERS[format](reportOn([], new Map()), [])) results.line(line);
}

/** Prints readings as data, uncoloured and the same on every machine. Resolves to whether every account was read. */
export async function printData(
  format: 'json' | 'ndjson' | 'csv' | 'markdown',
  options: PrintOptions,
  context: Context,
): Promise<boolean> {
  if (format === 'ndjson') return printReadings(options, context);
  const report = await readWithProgress(options.gauge, options.accounts, context);
  if (context.signal.aborted) return false;
  const results = createPrinter(context.stdout);
  const lasts = await inTime(options.lasts);
  for (const line of RENDERERS[format](report, options.thresholds, lasts)) results.line(line);
  return areRead(report.readings, options.accounts);
}

/** Prints each reading as soon as it is known. */
async function printReadings(
  { gauge, accounts, thresholds }: PrintOptions,
  { stdout, signal }: Context,
): Promise<boolean> {
  const results = createPrinter(stdout);
  const readings: BalanceReading[] = [];
  for await (const reading of gauge.stream({ signal })) {
    if (signal.aborted) break;
    results.line(renderLine(reading, thresholds));
    readings.push(reading);
  }
  return areRead(readings, accounts);
}
