/** Alarms below so many days. */
export const SHORT_DAYS = 3;
/** It takes so much more to end one. */
const CLEAR_FACTOR = 1.5;
/** So many times in a row. */
const IN_A_ROW = 2;

export interface Alarm {
  readonly openedAt: number;
  /** Endless while it fires. */
  readonly endedAt: number;
}

export interface Check {
  readonly hour: number;
  /** Days left, of whichever quantile; undefined where nothing is known: then nothing changes. */
  readonly daysLeft: number | undefined;
  /** A top-up was confirmed since the check before. */
  readonly isToppedUp: boolean;
}

/** The rule that every estimator is judged by: twice in a row, cleared at 1.5 times or by a confirmed top-up. */
export function listAlarms(checks: readonly Check[]): readonly Alarm[] {
  const alarms: Alarm[] = [];
  let openedAt: number | undefined;
  let pending = 0;
  for (const { hour, daysLeft, isToppedUp } of checks) {
    if (isToppedUp) pending = 0;
    const isCleared = isToppedUp || (daysLeft ?? 0) > SHORT_DAYS * CLEAR_FACTOR;
    if (openedAt !== undefined && isCleared) {
      alarms.push({ openedAt, endedAt: hour });
      openedAt = undefined;
    }
    if (openedAt !== undefined || daysLeft === undefined) continue;
    pending = daysLeft < SHORT_DAYS ? pending + 1 : 0;
    if (pending >= IN_A_ROW) [openedAt, pending] = [hour, 0];
  }
  return openedAt === undefined
    ? alarms
    : [...alarms, { openedAt, endedAt: Number.POSITIVE_INFINITY }];
}
