import { damage } from './parse-row.ts';

const DAY = 86_400_000;
const LATEST = 100_000_000 * DAY;

let lastDay = Number.NaN;
let date = '';

const two = (count: number): string => (count < 10 ? `0${count}` : String(count));

/**
 * What `toISOString` says of a column in milliseconds, in a third of its time: a history has thousands of
 * them, and most are of the day of the one before.
 */
export function toInstant(ms: number): string {
  if (!(Math.abs(ms) <= LATEST)) throw damage();
  const day = Math.floor(ms / DAY);
  if (day !== lastDay) {
    date = new Date(day * DAY).toISOString().slice(0, -'00:00:00.000Z'.length);
    lastDay = day;
  }
  const rest = ms - day * DAY;
  const [hours, minutes] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60];
  const [seconds, fraction] = [Math.floor(rest / 1000) % 60, rest % 1000];
  const zeros = fraction < 10 ? '00' : fraction < 100 ? '0' : '';
  return `${date}${two(hours)}:${two(minutes)}:${two(seconds)}.${zeros}${fraction}Z`;
}
