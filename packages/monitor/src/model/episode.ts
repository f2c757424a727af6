import type { Decimal, Unit } from '@fuelgauge/core';
import type { RuleType } from './rule.ts';
import type { Runway } from './runway.ts';

/** What is told, by type. Each but `balance.topped_up` and `grant.expiring` has a `.resolved`. */
export type AlertType =
  | 'balance.low'
  | 'balance.runway_short'
  | 'balance.empty'
  | 'balance.unreadable'
  | 'balance.topped_up'
  | 'grant.expiring';

/**
 * What one rule says of one subject, from its beginning to its end. It exists once: (subject, rule,
 * number) is unique in every store, whoever opens it.
 */
export interface Episode {
  /** A series key, or `acme account:team-a` for rules about an account. */
  readonly subject: string;
  /** The type of the rule, and what tells several of a type apart: `low`, `expiring:7:2026-12-24 grant USD`. */
  readonly rule: string;
  /** 1, 2, 3 … of this subject and rule. */
  readonly number: number;
  /** What is told of it. */
  readonly type: AlertType;
  /** RFC 3339 UTC. */
  readonly openedAt: string;
  /** Absent while it fires. */
  readonly resolvedAt?: string;
  /** Of its beginning; of its end, once it has ended. */
  readonly facts: AlertFacts;
}

/** What is said of it: facts, never texts of a vendor, a key or a URL. */
export interface AlertFacts {
  /** Id of the vendor. */
  readonly provider: string;
  /** Every account that shows this money. */
  readonly accounts: readonly string[];
  /** Where the amount is not owned money: a limit, or a line that is paid later. */
  readonly relation?: 'cap' | 'line';
  /** Id of a further amount. Absent: the headline. */
  readonly amount?: string;
  /** Exact decimal text, where it is known. */
  readonly remaining?: Decimal;
  /** Unit of every amount here. */
  readonly unit?: Unit;
  /** Of `low`. */
  readonly below?: Decimal;
  /** Of `runway`. */
  readonly days?: number;
  /** Of `runway`: the forecast that it was judged by. */
  readonly runway?: Runway;
  /** Of `unreadable`: kind and our own words. */
  readonly error?: { readonly kind: string; readonly reason: string; readonly message: string };
  /** Of `topped_up`: by how much it rose. */
  readonly added?: Decimal;
  /** Of `expiring`. */
  readonly expiresAt?: string;
}

/** What a rule remembers of a subject between readings. */
export interface RuleMemory {
  readonly subject: string;
  readonly rule: string;
  readonly ruleType: RuleType;
  /** Of the latest episode; 0 before the first. */
  readonly number: number;
  readonly isFiring: boolean;
  /** Readings in a row for which the condition held, while it does not fire. */
  readonly pending: number;
  /** When the condition began to hold; while it fires, when the episode was opened. */
  readonly pendingSince?: string;
  /** When it last told somebody. */
  readonly toldAt?: string;
  /** When the last episode ended; of `topped_up`, the time of the last top-up that is known. */
  readonly resolvedAt?: string;
}
