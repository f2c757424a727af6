import { setImmediate } from 'node:timers/promises';
import type { BalanceReading } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import type { AlertMessage } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import { advance } from '../rules/advance.ts';
import type { Forecast } from '../rules/forecast.ts';
import { judge } from '../rules/judge.ts';
import type { Judgement } from '../rules/judgement.ts';
import type { Background, MonitorStore } from '../store/monitor-store.ts';
import type { ReportProblem } from './problem.ts';

/** So many readings are judged and committed at once. */
const MOST_AT_ONCE = 100;
/** So many wait while a store fails; beyond it the oldest are given up. */
const MOST_WAITING = 20_000;
/** A forecast looks back 28 days. */
const LOOK_BACK_MS = 29 * 86_400_000;

interface Waiting {
  readonly reading: BalanceReading;
  readonly at: string;
}

export interface SaverOptions {
  readonly store: MonitorStore;
  readonly rules: readonly Rule[];
  readonly channels: readonly string[];
  readonly forecast: Forecast;
  readonly report: ReportProblem;
  /** Whether it saves at a flush alone, many readings at once. @default false */
  readonly isLazy?: boolean;
  /** After a commit. */
  onSaved(judgements: readonly Judgement[], alerts: readonly AlertMessage[]): void;
}

/** Judges readings in their order and commits them, as many at once as came while it was busy. */
export interface Saver {
  /** Never fails: what a store does not take is tried again at the next flush. */
  add(reading: BalanceReading, at: string): void;
  /** Resolves when nothing is under way any more; what failed before is tried once more. */
  flush(): Promise<void>;
  /** Resolves when there is room for more. */
  room(): Promise<void> | undefined;
  /** Readings that are not saved. */
  left(): number;
}

export function createSaver(options: SaverOptions): Saver {
  const { report } = options;
  const waiting: Waiting[] = [];
  let saving: Promise<void> | undefined;
  /** A store that has just failed is left alone until somebody waits for it. */
  let isFailing = false;

  async function saveAll(): Promise<void> {
    while (waiting.length > 0) {
      // What arrives in the same moment is one transaction.
      await setImmediate();
      const batch = waiting.slice(0, MOST_AT_ONCE);
      try {
        await saveBatch(batch, options);
      } catch (cause) {
        isFailing = true;
        report('store', 'the history could not be kept: it is tried again', cause);
        return;
      }
      isFailing = false;
      waiting.splice(0, batch.length);
    }
  }

  function start(): Promise<void> {
    saving ??= saveAll().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  return {
    add(reading, at) {
      waiting.push({ reading, at });
      if (waiting.length > MOST_WAITING && !saving) {
        waiting.shift();
        report('store', 'a reading was given up: the history could not be kept for too long');
      }
      if (!isFailing && !options.isLazy) void start();
    },
    async flush() {
      // What came while it was ending waits for another beginning.
      await saving;
      if (waiting.length > 0) await start();
    },
    left: () => waiting.length,
    room: () => (waiting.length > 5 * MOST_AT_ONCE ? saving : undefined),
  };
}

async function saveBatch(batch: readonly Waiting[], options: SaverOptions): Promise<void> {
  const { store, rules, channels, forecast, report } = options;
  let background = await backgroundOf(batch, store);
  const judgements: Judgement[] = [];
  for (const { reading, at } of batch) {
    try {
      const judgement = judge({ reading, at, background, rules, channels, forecast });
      background = advance(background, judgement);
      judgements.push(judgement);
    } catch (cause) {
      report('rules', 'a reading could not be judged and was left out', cause);
    }
  }
  const fresh = await store.commit(judgements);
  options.onSaved(judgements, listAlerts(judgements, fresh));
}

async function backgroundOf(batch: readonly Waiting[], store: MonitorStore): Promise<Background> {
  const names = new Map(
    batch.map(({ reading: { provider, account } }) => [
      JSON.stringify([provider, account]),
      { provider, account },
    ]),
  );
  const earliest = Math.min(...batch.map(({ at }) => Date.parse(at)));
  const since = new Date(earliest - LOOK_BACK_MS).toISOString();
  const background = await store.background([...names.values()], since);
  return { ...background, states: await withPoolMates(background.states, batch, store) };
}

/** With the states of those who show the same pools: an alert names them all. */
async function withPoolMates(
  states: readonly AccountState[],
  batch: readonly Waiting[],
  store: MonitorStore,
): Promise<readonly AccountState[]> {
  const inPools = [
    ...batch.map(({ reading }) => reading),
    ...states.flatMap(({ reading }) => reading ?? []),
  ].flatMap((reading) =>
    reading.status === 'ok' && reading.balance.poolId !== null ? reading.provider : [],
  );
  const keyOf = ({ provider, account }: AccountState) => JSON.stringify([provider, account]);
  const all = new Map(states.map((state) => [keyOf(state), state]));
  for (const provider of new Set(inPools))
    for (const state of await store.states({ provider })) all.set(keyOf(state), state);
  return [...all.values()];
}

/** What is told: of episodes, what the store did not know yet. */
function listAlerts(
  judgements: readonly Judgement[],
  fresh: readonly Episode[],
): readonly AlertMessage[] {
  const keyOf = (subject: string, rule: string, episode: number, at: string) =>
    JSON.stringify([subject, rule, episode, at]);
  const known = new Set(
    fresh.map(({ subject, rule, number, openedAt, resolvedAt }) =>
      keyOf(subject, rule, number, resolvedAt ?? openedAt),
    ),
  );
  return judgements.flatMap(({ told }) =>
    told.filter(
      ({ subject, rule, episode, at, isRepeat }) =>
        isRepeat || known.has(keyOf(subject, rule, episode, at)),
    ),
  );
}
