import type { Runway } from '../model/runway.ts';

/** Further away it is no use to count. */
const MOST_DAYS = 60;
/** Below so many days hours are counted … */
const HOURS_BELOW_DAYS = 2;
/** … and the far end too, below so many. */
const FAR_HOURS_BELOW_DAYS = 4;
/** From so many days on the date of a reset has its year. */
const YEAR_FROM_DAYS = 300;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Counted = 'day' | 'hour';

const inUnit = (days: number, unit: Counted): number =>
  Math.round(unit === 'day' ? days : days * 24);

const count = (days: number, unit: Counted): string => {
  const number = inUnit(days, unit);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
};

const unitOf = (days: number): Counted => (days < HOURS_BELOW_DAYS ? 'hour' : 'day');

/** `about 9 days`, `less than an hour` */
function describeMiddle(days: number): string {
  const unit = unitOf(days);
  return inUnit(days, unit) === 0 ? 'less than an hour' : `about ${count(days, unit)}`;
}

/** `, 6 to 14`; nothing where both ends are the middle. */
function describeEnds({ p10, p50, p90 }: Runway['days']): string {
  const unit = unitOf(p50);
  const [low, middle, high] = [inUnit(p10, unit), inUnit(p50, unit), inUnit(p90, unit)];
  if (low === middle && high === middle) return '';
  const far = unit === 'hour' && p90 >= FAR_HOURS_BELOW_DAYS ? 'day' : unit;
  if (middle === 0) return `, at most ${count(p90, far)}`;
  const from = low === 0 ? 'less than 1' : String(low);
  if (far !== unit) return `, ${from} ${unit}${low <= 1 ? '' : 's'} to ${describeFar(p90)}`;
  return `, ${from} to ${p90 > MOST_DAYS ? `more than ${MOST_DAYS}` : high}`;
}

const describeFar = (days: number): string =>
  days > MOST_DAYS ? `more than ${MOST_DAYS} days` : count(days, 'day');

function describeDays(days: Runway['days']): string {
  return days.p50 > MOST_DAYS
    ? `more than ${MOST_DAYS} days`
    : describeMiddle(days.p50) + describeEnds(days);
}

/** `1 Dec`; with the year, where it is far away. */
function dayOf(time: string, days: number): string {
  const date = new Date(time);
  const year = days > YEAR_FROM_DAYS ? ` ${date.getUTCFullYear()}` : '';
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${year}`;
}

function describeReset(resetsAt: string, { days, daysToReset = 0 }: Runway): string {
  const early =
    days.p10 < daysToReset ? `, but it may be empty in ${describeMiddle(days.p10)}` : '';
  return `until the reset on ${dayOf(resetsAt, daysToReset)}, which comes first${early}`;
}

/**
 * How long it lasts, in words: "about 9 days, 6 to 14", "until the reset on 1 Dec, which comes first",
 * "not enough history".
 */
export function describeRunway(runway: Runway | null): string {
  if (runway === null) return 'not enough history';
  if (runway.days.p90 === 0) return 'nothing left';
  const { dryAt, resetsAt, days } = runway;
  const words =
    dryAt === null && resetsAt !== undefined ? describeReset(resetsAt, runway) : describeDays(days);
  const lost =
    runway.expiresAt === undefined
      ? ''
      : `, ${runway.isLossCounted ? 'without what' : 'but some'} expires on ${dayOf(runway.expiresAt, runway.days.p50)}`;
  return `${words}${lost}${runway.rough ? ' (irregular, rough)' : ''}`;
}
