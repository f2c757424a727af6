import type { ForecastReading } from '../forecast/forecast-reading.ts';

export const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);
/** So many hours after the start. */
export const time = (hour: number): string => new Date(START + hour * HOUR).toISOString();
/** What is read at an hour. */
export const read = (
  hour: number,
  remaining: string,
  more: Partial<ForecastReading> = {},
): ForecastReading => ({
  at: time(hour),
  remaining,
  ...more,
});
/** `hour:amount`, a space between two. */
export const parse = (text: string, more: Partial<ForecastReading> = {}): ForecastReading[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [hour = '', remaining = ''] = each.split(':');
      return read(Number(hour), remaining, more);
    });
