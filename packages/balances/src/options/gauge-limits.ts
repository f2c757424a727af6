import { LIMITS, type Limit } from '@fuelgauge/core/internal';

/** Name of an option that is a number. */
export type LimitName = keyof typeof LIMITS | 'maxConcurrentPerProvider' | 'maxAgeMs';

/** The default and the range of every option of a gauge that is a number: those of a client, and its own. */
export const GAUGE_LIMITS: Readonly<Record<LimitName, Limit>> = {
  ...LIMITS,
  maxConcurrentPerProvider: { min: 1, default: 4, isCount: true },
  maxAgeMs: { min: 0, default: 0, isCount: false },
};
