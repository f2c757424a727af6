import type { BalanceReading } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, isMoney } from '@fuelgauge/core/internal';
import { belowThresholds } from '../../accounts/thresholds/below-thresholds.ts';
import type { Context } from '../../context.ts';
import { formatAmount, shortUnit } from '../../format/amount.ts';
import { areRead, withoutRead } from '../../render/read-by-twin.ts';
import type { Span } from '../../terminal/line.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import type { PrintOptions } from './print-options.ts';
import { readWithProgress } from './read-with-progress.ts';

/**
 * Prints one line for prompts and status bars: `acme 247 · globex/team-a 5.20USD! · initech ?`. A mark says what the
 * number alone does not: `!` below a threshold, `~` stale; an unknown amount is `?`. Resolves to whether all were read.
 */
export async function printShort(options: PrintOptions, context: Context): Promise<boolean> {
  const { gauge, accounts, thresholds, color } = options;
  const { stdout, env, signal } = context;
  const report = await readWithProgress(gauge, accounts, context);
  if (signal.aborted) return false;
  const shown = withoutRead(report.readings, accounts);
  const spans = shown.flatMap((reading, index): readonly (Span | string)[] => [
    ...(index === 0 ? [] : [' · ']),
    `${nameOf(reading)} `,
    describe(reading, belowThresholds(reading, thresholds).length > 0),
  ]);
  createPrinter(stdout, { color: wantsColor(stdout, env, { color }) }).line(...spans);
  return areRead(report.readings, accounts);
}

function nameOf({ provider, account }: BalanceReading): string {
  return account === DEFAULT_ACCOUNT ? provider : `${provider}/${account}`;
}

function describe(reading: BalanceReading, isBelow: boolean): Span {
  if (reading.status === 'error') return { text: '?', style: 'bad' };
  const { remaining, unit } = reading.balance;
  const currency = isMoney(unit) ? shortUnit(unit) : '';
  const isStale = reading.status === 'stale';
  return {
    text: `${formatAmount(remaining, unit)}${currency}${isBelow ? '!' : ''}${isStale ? '~' : ''}`,
    style: isBelow ? 'bad' : isStale ? 'warning' : 'good',
  };
}
