import type { BalanceReading, UnitTotal } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import type { ProxyHint } from '../../../accounts/proxy-hints.ts';
import { reportOn } from '../../../accounts/read-report.ts';
import { belowThresholds } from '../../../accounts/thresholds/below-thresholds.ts';
import type { Threshold } from '../../../accounts/thresholds/threshold.ts';
import type { AccountRow } from '../../../render/account-row.ts';
import { createTracker, type TrackedAccount } from './tracker.ts';

/** The rows and totals that are shown. */
export interface Board {
  /** Takes a reading of a first round, whose rows fill in. Returns whether that changed a row. */
  addReading(reading: BalanceReading): boolean;
  /** Takes all readings of one vendor at once: together they show what none of them shows alone. */
  addRound(readings: readonly BalanceReading[], hint?: string): void;
  rows(): readonly AccountRow[];
  /** Those of the vendors that have been read as a whole. */
  totals(): readonly UnitTotal[];
  /** Whether every account has been part of a round. */
  isComplete(): boolean;
}

export function createBoard(
  accounts: readonly TrackedAccount[],
  thresholds: readonly Threshold[],
  locale: string | undefined,
  hintFor: ProxyHint = () => undefined,
): Board {
  const tracker = createTracker(accounts);
  const latest = new Map<string, BalanceReading>();
  const record = (reading: BalanceReading, hint?: string) =>
    tracker.record(reading, {
      below: belowThresholds(reading, thresholds, locale),
      hint: [hint, hintFor(reading)].filter(Boolean).join('; ') || undefined,
    });
  return {
    addReading(reading) {
      if (!tracker.isNew(reading)) return false;
      record(reading);
      return true;
    },
    addRound(readings, hint) {
      for (const reading of readings) latest.set(accountName(reading), reading);
      for (const reading of reportOn(readings, latest).readings) record(reading, hint);
    },
    rows: () => tracker.rows(),
    totals: () => reportOn(accounts, latest).totals,
    isComplete: () => latest.size === accounts.length,
  };
}
