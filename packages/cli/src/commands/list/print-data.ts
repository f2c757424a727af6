import type { BalanceReport } from '@fuelgauge/core';
import { belowThresholds } from '../../accounts/thresholds/below-thresholds.ts';
import type { Threshold } from '../../accounts/thresholds/threshold.ts';
import type { Context } from '../../context.ts';
import { renderCsv } from '../../render/csv.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { createPrinter } from '../../terminal/printer.ts';
import type { PrintOptions } from './print-options.ts';
import { readWithProgress } from './read-with-progress.ts';

type Renderer = (report: BalanceReport, thresholds: readonly Threshold[]) => readonly string[];

const RENDERERS: Readonly<Record<'json' | 'csv' | 'markdown', Renderer>> = {
  json: (report) => JSON.stringify(report, null, 2).split('\n'),
  csv: ({ readings }) => renderCsv(readings),
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
  for (const line of RENDERERS[format](report, options.thresholds)) results.line(line);
  return report.complete;
}

/** Prints each reading as soon as it is known. */
async function printReadings(
  { gauge }: PrintOptions,
  { stdout, signal }: Context,
): Promise<boolean> {
  const results = createPrinter(stdout);
  let complete = true;
  for await (const reading of gauge.stream({ signal })) {
    if (signal.aborted) break;
    results.line(JSON.stringify(reading));
    complete &&= reading.status === 'ok';
  }
  return complete;
}
