import type { AccountState } from '../../packages/monitor/src/model/account-state.ts';
import type { Episode } from '../../packages/monitor/src/model/episode.ts';
import { isLowOne, MOST_AT_ONCE } from '../../packages/monitor/src/test-support/fleet/plan.ts';
import type { Vendors } from '../../packages/monitor/src/test-support/fleet/vendors.ts';
import type { JobCounts } from './count-jobs.ts';
import { inSeconds } from './diary.ts';
import type { Gap } from './find-gaps.ts';
import type { Size } from './size.ts';
import type { Supervised } from './supervise.ts';

/** States are read a moment after the end was taken. */
const AHEAD_MS = 60_000;

/** A promise, and whether it was kept. */
export interface Row {
  readonly what: string;
  readonly seen: string;
  readonly holds: boolean;
}

/** What was seen of a fleet until its end. */
export interface Observed {
  readonly size: Size;
  readonly allowedMs: number;
  readonly hanging: string;
  /** Names of accounts whose vendor answers: vendor and label. */
  readonly names: readonly string[];
  readonly gaps: readonly Gap[];
  readonly vendors: Vendors;
  readonly workers: Supervised;
  /** Workers that did not end in peace when they were told to. */
  readonly badEnds: number;
  readonly episodes: readonly Episode[];
  readonly states: readonly AccountState[];
  readonly messages: readonly { readonly id: string; readonly type: string }[];
  readonly jobs: JobCounts;
  readonly endedAt: Date;
}

function judgeReadings({ size, allowedMs, names, gaps, vendors, workers }: Observed): Row[] {
  const unread = names.filter((name) => !vendors.reads.has(name)).length;
  const late = gaps.filter(({ from, to }) => to - from > allowedMs).length;
  const spans = gaps.map(({ from, to }) => to - from);
  const part = (share: number) => inSeconds(spans[Math.floor(spans.length * (1 - share))] ?? 0);
  const { kills, ends } = workers.counts;
  return [
    {
      what: `accounts read, of ${names.length} whose vendor answers`,
      seen: `${names.length - unread}; ${gaps.length} readings; ${kills} kills, ${ends} ends without one`,
      holds: unread === 0,
    },
    {
      what: `time between two readings of an account, at most ${inSeconds(size.everyMs)} and 15 s`,
      seen: `${inSeconds(spans[0] ?? 0)} (99 %: ${part(0.99)}, 50 %: ${part(0.5)}); ${late} beyond`,
      holds: late === 0,
    },
  ];
}

function judgeStore({ allowedMs, hanging, states, names, endedAt, size }: Observed): Row[] {
  const answering = states.filter(({ provider }) => provider !== hanging);
  const oldest = Math.min(...answering.map(({ attemptedAt }) => Date.parse(attemptedAt)));
  const ahead = states.filter(
    ({ attemptedAt }) => Date.parse(attemptedAt) > endedAt.getTime() + AHEAD_MS,
  );
  const failing = states.filter(({ provider, failing }) => provider === hanging && failing);
  const failed = answering.filter(({ failing }) => failing).length;
  return [
    {
      what: 'accounts in the database, none read longer ago than that',
      seen: `${answering.length}, ${inSeconds(endedAt.getTime() - oldest)} at most; ${failed} with a failure`,
      holds:
        answering.length === names.length &&
        failed === 0 &&
        endedAt.getTime() - oldest <= allowedMs,
    },
    {
      what: 'times in the database that are ahead, as one clock is',
      seen: `${ahead.length}`,
      holds: ahead.length === 0,
    },
    ...(size.misfortunes.has('hang')
      ? [
          {
            what: `accounts known as unreadable, of ${size.accounts - names.length} whose vendor hangs`,
            seen: `${failing.length}`,
            holds: failing.length === size.accounts - names.length,
          },
        ]
      : []),
  ];
}

function judgeAlerts({ size, names, episodes, messages }: Observed): Row[] {
  const low = size.misfortunes.has('low')
    ? names.filter((name) => isLowOne(name.split('/')[1] ?? '')).length
    : 0;
  const subjects = new Set(episodes.map(({ subject }) => subject)).size;
  const resolved = episodes.filter(({ resolvedAt }) => resolvedAt).length;
  const ids = new Set(messages.map(({ id }) => id));
  const idsOf = (type: string) =>
    new Set(messages.filter((message) => message.type === type).map(({ id }) => id)).size;
  const [opened, ended] = [idsOf('balance.low'), idsOf('balance.low.resolved')];
  return [
    {
      what: `alerts: one episode for each of ${low} accounts that fell, and rose again`,
      seen: `${episodes.length} episodes of ${subjects} accounts, ${resolved} resolved`,
      holds: episodes.length === low && subjects === low && resolved === low,
    },
    {
      what: 'each told at least once, with one id',
      seen: `${opened} low and ${ended} resolved; ${messages.length - ids.size} sent again with the same id`,
      holds: opened === low && ended === low && ids.size === 2 * low,
    },
  ];
}

function judgeRequests({ vendors, hanging, size }: Observed): Row[] {
  const { [hanging]: atHanging = 0, ...others } = Object.fromEntries(vendors.mostAtOnce);
  const most = Math.max(0, ...Object.values(others));
  const and = size.misfortunes.has('hang') ? `, and ${atHanging} of the one that hangs` : '';
  return [
    {
      what: `requests of one vendor at a time, over all processes, at most ${MOST_AT_ONCE}`,
      seen: `${most}${and}`,
      holds: most <= MOST_AT_ONCE && atHanging <= MOST_AT_ONCE,
    },
    {
      what: 'requests with the wrong key',
      seen: `${vendors.wrongKeys()}`,
      holds: vendors.wrongKeys() === 0,
    },
  ];
}

/** Every promise of a fleet. */
export const judge = (observed: Observed): readonly Row[] => [
  ...judgeReadings(observed),
  ...judgeStore(observed),
  ...judgeAlerts(observed),
  ...judgeRequests(observed),
  {
    what: 'jobs that are stuck, given up or left behind at the end',
    seen: `${observed.jobs.stuck + observed.jobs.left} (${observed.jobs.completed} done)`,
    holds: observed.jobs.stuck + observed.jobs.left === 0,
  },
  {
    what: 'processes that end in peace when they are told to',
    seen: `${observed.size.workers - observed.badEnds} of ${observed.size.workers}`,
    holds: observed.badEnds === 0,
  },
];
