import { DAY_MS } from '../options.ts';

/** About four round numbers between two others: steps of 1, 2 or 5. */
export function amountTicks(low: number, high: number): readonly number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  // Never -0, which would be written with its sign.
  for (let index = Math.ceil(low / step); index * step <= high; index += 1)
    ticks.push(index === 0 ? 0 : index * step);
  return ticks;
}

/** How many days lie between two ticks of time. */
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 365] as const;

/** Midnights, UTC, of at most eight days in a span. */
export function dayTicks(from: number, to: number): readonly number[] {
  const days = (to - from) / DAY_MS;
  const step = STEPS.find((each) => days / each <= 8) ?? 365;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / DAY_MS) * DAY_MS; at <= to; at += step * DAY_MS) ticks.push(at);
  return ticks;
}
