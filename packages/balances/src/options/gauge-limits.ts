import { LIMITS } from '@fuelgauge/core/internal';

/** The default and the range of every option of a gauge that is a number: those of a client, and its own. */
export const GAUGE_LIMITS = {
  ...LIMITS,
  maxConcurrentPerProvider: { min: 1, default: 4, isCount: true },
  maxAgeMs: { min: 0, default: 0, isCount: false },
} as const;

/** Name of an option that is a number. */
export type LimitName = keyof typeof GAUGE_LIMITS;
