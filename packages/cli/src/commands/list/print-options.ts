import type { Account } from '../../accounts/account.ts';
import type { AccountGauge } from '../../accounts/create-gauge.ts';
import type { ProxyHint } from '../../accounts/proxy-hints.ts';
import type { Threshold } from '../../accounts/thresholds/threshold.ts';
import type { Lasts } from './find-lasts.ts';

/** What a list is printed of. */
export interface PrintOptions {
  readonly gauge: AccountGauge;
  /** Those of the gauge, in their order. */
  readonly accounts: readonly Account[];
  readonly thresholds: readonly Threshold[];
  /** What to add to a reading that failed. */
  readonly hintFor: ProxyHint;
  /** How long they last, where a monitor has a history; resolves to undefined where it has none. */
  readonly lasts: Promise<Lasts | undefined>;
  readonly color?: boolean | undefined;
}
