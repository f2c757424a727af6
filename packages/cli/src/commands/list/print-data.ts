import type { BalanceReport } from '@fuelgauge/core';
import { belowThresholds } from '../../accounts/below-thresholds.ts';
import type { AccountGauge } from '../../accounts/create-gauge.ts';
import type { Threshold } from '../../accounts/threshold.ts';
import type { Context } from '../../context.ts';
import { renderCsv } from '../../render/csv.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { readWithProgress } from './read-with-progress.ts';

interface DataOptions {
  readonly thresholds: readonly Threshold[];
  /** How many accounts are read. */
  readonly count: number;
}

type Writer = (report: BalanceReport, options: DataOptions) => readonly string[];

const WRITERS: Readonly<Record<'json' | 'csv' | 'markdown', Writer>> = {
  json: (report) => JSON.stringify(report, null, 2).split('\n'),
  csv: ({ readings }) => renderCsv(readings),
  markdown: ({ readings, totals, fetchedAt }, { thresholds }) =>
    renderMarkdown(
      readings.map((reading) => ({
        ...reading,
        reading,
        low: belowThresholds(reading, thresholds),
      })),
      totals,
      { now: Date.parse(fetchedAt) },
    ),
};

/** Prints readings as data, uncoloured and the same on every machine. Resolves to whether every account was read. */
export async function printData(
  format: 'json' | 'ndjson' | 'csv' | 'markdown',
  gauge: AccountGauge,
  options: DataOptions,
  context: Context,
): Promise<boolean> {
  if (format === 'ndjson') return printReadings(gauge, context);
  const report = await readWithProgress(gauge, options.count, context);
  if (context.signal.aborted) return false;
  const results = createPrinter(context.stdout);
  for (const line of WRITERS[format](report, options)) results.line(line);
  return report.complete;
}

/** Prints each reading as soon as it is known. */
async function printReadings(gauge: AccountGauge, { stdout, signal }: Context): Promise<boolean> {
  const results = createPrinter(stdout);
  let complete = true;
  for await (const reading of gauge.stream({ signal })) {
    if (signal.aborted) break;
    results.line(JSON.stringify(reading));
    complete &&= reading.status === 'ok';
  }
  return complete;
}
