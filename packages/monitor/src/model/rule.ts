import type { Decimal, Unit } from '@fuelgauge/core';

/** Which amounts a rule is for: all of a kind where members are absent. The most specific rule of a type replaces the others. */
export interface RuleTarget {
  /** Id of the vendor. */
  readonly provider?: string;
  /** Label of one account. */
  readonly account?: string;
  /** A further amount by its id, instead of the headline. */
  readonly amount?: string;
}

/** How early a short runway is told: at the middle (calm), at P25, or at P10 (early) of the days left. */
export type Sensitivity = 'calm' | 'normal' | 'early';

interface RuleBase {
  /** @default every account's headline */
  readonly target?: RuleTarget;
  /** Names of channels. @default all */
  readonly channels?: readonly string[];
  /** While it fires, how often it is told again, in milliseconds; `'never'` tells once. @default 86_400_000 */
  readonly repeatMs?: number | 'never';
}

/** Fires when less is left than `below`, two readings in a row; clears at 1.5 × or after a confirmed top-up. */
export interface LowRule extends RuleBase {
  readonly type: 'low';
  readonly below: Decimal;
  /** Amounts of another unit are not judged. */
  readonly unit: Unit;
  /** After it was told, at least so long passes before a new episode is, in milliseconds. @default 86_400_000 */
  readonly cooldownMs?: number;
}

/** Fires when it lasts less than `days`, two readings in a row; clears at 1.5 × or after a confirmed top-up. */
export interface RunwayRule extends RuleBase {
  readonly type: 'runway';
  readonly days: number;
  /** @default 'normal' */
  readonly sensitivity?: Sensitivity;
}

/** Fires when nothing is left, at once. */
export interface EmptyRule extends RuleBase {
  readonly type: 'empty';
}

/** Fires when an account cannot be read: a key problem at once, anything else after `forMs`. */
export interface UnreadableRule extends RuleBase {
  readonly type: 'unreadable';
  /** In milliseconds. @default 1_800_000 */
  readonly forMs?: number;
}

/** Tells a confirmed top-up once. */
export interface ToppedUpRule extends RuleBase {
  readonly type: 'topped_up';
}

/** Tells, at each of these distances once, that money expires; only where the vendor gives a date. */
export interface ExpiringRule extends RuleBase {
  readonly type: 'expiring';
  /** @default [30, 7, 1] */
  readonly days?: readonly number[];
}

/** What is watched. */
export type Rule = LowRule | RunwayRule | EmptyRule | UnreadableRule | ToppedUpRule | ExpiringRule;
export type RuleType = Rule['type'];
