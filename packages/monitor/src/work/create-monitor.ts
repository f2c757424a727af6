import type { BalanceReading } from '@fuelgauge/core';
import type { AlertMessage } from '../model/message.ts';
import { MonitorStats } from '../model/stats.ts';
import { DEFAULT_RULES } from '../rules/default-rules.ts';
import { createDailyCompaction } from './compact-daily.ts';
import { createEngineWork, type EngineTools } from './engine-work.ts';
import { keepAlive } from './keep-alive.ts';
import { keepRhythm } from './keep-rhythm.ts';
import { createListeners } from './listeners.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorOptions } from './options.ts';
import { PARTS, type Parts } from './parts.ts';
import type { MonitorProblem, ReportProblem } from './problem.ts';
import { readRound } from './read-round.ts';
import { createSaver, type Saver } from './saver.ts';
import { createShared } from './shared.ts';
import { type Accounts, createAccountsGauge } from './stream-accounts.ts';
import { systemClock } from './system-clock.ts';
import { checkRules, checkSources, takeEveryMs } from './take-options.ts';
import { withTelemetry } from './with-telemetry.ts';
import { withinGrace } from './within-grace.ts';

const RUNS_OUT: ReadonlySet<string> = new Set([
  'balance.low',
  'balance.runway_short',
  'balance.empty',
] satisfies AlertMessage['type'][]);

/**
 * Makes a monitor: it reads, judges and tells, from `run` until it is stopped.
 * @throws TypeError where an option cannot be used
 */
export function createMonitor(options: MonitorOptions = {}): Monitor {
  const { telemetry } = options;
  return telemetry
    ? withTelemetry(options, PARTS, telemetry, assembleMonitor)
    : assembleMonitor(options, PARTS);
}

export function assembleMonitor(options: MonitorOptions, parts: Parts): Monitor {
  const { engine, channels = [], rules = DEFAULT_RULES } = options;
  const { clock = engine?.clock ?? systemClock } = options;
  const everyMs = takeEveryMs(options);
  checkSources(options);
  const names = channels.map(({ name }) => name);
  checkRules(rules, names);

  const ownStore = options.store ? undefined : parts.createStore();
  const store = options.store ?? (ownStore as NonNullable<typeof ownStore>);
  const stats = new MonitorStats();
  const closing = new AbortController();

  const problems = createListeners<MonitorProblem>(() => {});
  const report: ReportProblem = (where, message, cause) =>
    problems.call({ where, message, ...(cause !== undefined && { cause }) });
  const deliverer = parts.createDeliverer({
    channels,
    store,
    clock,
    stats,
    onProblem: ({ problem, lost }) =>
      report(
        'delivery',
        lost > 0 ? `an alert was given up: ${problem}` : `alerts wait: ${problem}`,
      ),
  });
  const onListenerFailure = (cause: unknown) => report('listener', 'a listener failed', cause);
  const readings = createListeners<BalanceReading>(onListenerFailure);
  const alerts = createListeners<AlertMessage>(onListenerFailure);

  const createGauge = options.createGauge ?? parts.createGauge;
  const gaugeOf = (accounts: Accounts) =>
    createAccountsGauge(accounts, createGauge, (cause) =>
      report('accounts', 'an account cannot be read as it is configured', cause),
    );
  const gauge =
    options.gauge ?? (options.accounts ? gaugeOf(options.accounts) : parts.createGauge());
  const newSaver = (isLazy: boolean) =>
    createSaver({
      store,
      rules,
      channels: names,
      forecast: parts.forecast,
      report,
      isLazy,
      onSaved(judgements, told) {
        for (const { topUps, reading } of judgements)
          for (const { series } of topUps) if (series.amount === '') stats.countTopUp(reading);
        for (const alert of told) alerts.call(alert);
        if (told.length > 0) deliverer.wake();
      },
    });
  const saver = newSaver(false);

  let isRunning = false;

  function take(reading: BalanceReading, to: Saver = saver): void {
    stats.countRead(reading);
    readings.call(reading);
    to.add(reading, clock.now().toISOString());
  }

  const compactDaily = createDailyCompaction(store, clock, report);
  const round = createShared(async (signal) => {
    await readRound({ gauge, report, saver, take }, signal);
    await withinGrace(saver.flush(), signal);
    if (!signal.aborted) stats.endRound(clock.now().toISOString());
    await compactDaily(signal);
  });
  const delivery = createShared((signal) =>
    deliverer.deliverDue(signal).then(
      () => {},
      (cause: unknown) =>
        report('delivery', 'alerts could not be delivered: it is tried again', cause),
    ),
  );

  const engineTools: Omit<EngineTools, 'accounts'> = {
    everyMs,
    clock,
    store,
    stats,
    report,
    take,
    compactDaily,
    createGauge: gaugeOf,
    createSaver: () => newSaver(true),
  };

  const untilClosed = (signal: AbortSignal | undefined): AbortSignal =>
    signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
  const checkOpen = () => {
    if (closing.signal.aborted) throw new Error('the monitor is closed');
  };

  return {
    stats,
    async run({ signal: given } = {}) {
      checkOpen();
      if (isRunning) throw new Error('the monitor runs already');
      isRunning = true;
      const signal = untilClosed(given);
      const letGo = keepAlive();
      try {
        const delivered = deliverer
          .run(signal)
          .catch((cause: unknown) =>
            report('delivery', 'alerts are not delivered any more', cause),
          );
        if (engine && options.accounts) {
          const { accounts } = options;
          await engine.run(createEngineWork({ ...engineTools, accounts }, signal), signal);
        } else await keepRhythm(clock, everyMs, signal, () => round.run(signal));
        await withinGrace(Promise.all([saver.flush(), delivered]), signal);
      } finally {
        letGo();
        isRunning = false;
      }
    },
    async round({ signal: given } = {}) {
      checkOpen();
      const signal = untilClosed(given);
      await round.run(signal);
      if (!isRunning && !signal.aborted) await delivery.run(signal);
    },
    async observe(reading) {
      checkOpen();
      take(reading);
      await saver.flush();
      if (!isRunning) void delivery.run(closing.signal);
    },
    onReading: readings.add,
    onAlert: alerts.add,
    onLow: (listener) =>
      alerts.add((alert) =>
        RUNS_OUT.has(alert.type) && !alert.isRepeat ? listener(alert) : undefined,
      ),
    onProblem: problems.add,
    channelProblems: () => deliverer.problems(),
    async close() {
      closing.abort();
      await withinGrace(
        Promise.all([round.current(), delivery.current(), saver.flush()]),
        closing.signal,
      );
      await ownStore?.close();
    },
  };
}
