import type { Decimal, Unit } from './balance.ts';
import type { BalanceReading } from './reading.ts';

/** The sum of one unit over the accounts of a report. */
export interface UnitTotal {
  /** What is summed; units are never mixed. */
  readonly unit: Unit;
  /** Each pool once; where its readings differ, the newest. */
  readonly remaining: Decimal;
  /** Readings summed, stale ones included. */
  readonly accounts: number;
  /** False if an account of this unit is stale or failed. */
  readonly complete: boolean;
  /**
   * `possible`: several accounts of one provider of which not every one has a pool: they may be the
   * same money.
   */
  readonly overlap: 'none' | 'possible';
}

/** All readings of one run, with totals per unit. */
export interface BalanceReport {
  /** Name and version of this shape. */
  readonly schema: 'fuelgauge.report/1';
  /** When the report was made: RFC 3339, UTC. */
  readonly fetchedAt: string;
  /** Whether there are readings and every one is ok. */
  readonly complete: boolean;
  /** In the order of the accounts, whatever the order of the responses. */
  readonly readings: readonly BalanceReading[];
  /** One per unit that has at least one amount. */
  readonly totals: readonly UnitTotal[];
}
