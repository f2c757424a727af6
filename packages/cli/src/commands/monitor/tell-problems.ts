import type { BalanceReading } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import type { MonitorStore } from '@fuelgauge/monitor';
import { withoutName } from '../../format/error-message.ts';
import type { RunningMonitor } from '../../monitor/monitor-module.ts';
import type { Printer } from '../../terminal/printer.ts';

/**
 * Tells alerts and problems, a line each. What stays the same is told once: a vendor that is down for a night is one
 * line when it goes and one when it is back.
 */
export function tellProblems(
  monitor: Pick<RunningMonitor, 'onReading' | 'onAlert' | 'onProblem'>,
  store: Pick<MonitorStore, 'health'>,
  messages: Printer,
): void {
  const told = new Map<string, string>();
  let ofStore = '';
  const problems = new Map<string, string>();
  monitor.onReading((reading) => {
    problems.delete('engine'); // while nothing can be shared out nothing is read either
    const name = accountName(reading);
    const now = problemOf(reading);
    const before = told.get(name) ?? '';
    told.set(name, now);
    if (now !== before)
      messages.line(
        now === '' ? `monitor: ${name} is read again` : `monitor: ${name} cannot be read: ${now}`,
      );
    const { problem } = store.health();
    if (problem !== ofStore && (problem !== '' || ofStore !== ''))
      messages.line(`monitor: ${problem === '' ? 'the history is kept again' : problem}`);
    ofStore = problem;
  });
  // What goes on failing is told once.
  monitor.onProblem(({ where, message }) => {
    if (message === problems.get(where)) return;
    problems.set(where, message);
    messages.line(`monitor: ${message}`);
  });
  monitor.onAlert(({ text }) => messages.line(`alert: ${text}`));
}

const problemOf = (reading: BalanceReading): string =>
  reading.status === 'ok' ? '' : withoutName(reading.error.message, reading.provider);
