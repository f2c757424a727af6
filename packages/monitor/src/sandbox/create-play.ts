import type { FuelGauge } from '@fuelgauge/balances';
import { CAST } from './cast.ts';
import { createPlayClock, type PlayClock } from './play-clock.ts';
import { playReading } from './play-reading.ts';
import { createPurse } from './purse.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

/** What is played, and how fast. */
export interface PlayOptions {
  /** The same seed and the same start give the same readings. @default 1 */
  readonly seed?: number;
  /** How many days are played in a minute. @default 30 */
  readonly days?: number;
  /** Played milliseconds in a real one; `Infinity` waits for nothing. @default what plays the days in a minute */
  readonly speed?: number;
  /** The first moment; the play begins with its day, UTC. @default so many days ago */
  readonly start?: Date;
}

/** Made-up accounts, and the time in which they live. */
export interface Play {
  /** For a monitor, in place of a gauge. */
  readonly gauge: Pick<FuelGauge, 'stream'>;
  /** For the same monitor. */
  readonly clock: PlayClock;
}

/**
 * A made-up month: accounts of every kind that burn steadily, in bursts or in office hours, run dry, are topped up late
 * or by themselves, share money, are without limit, have a reset, and cannot be read for a while.
 *
 * @example
 * ```ts
 * const { gauge, clock } = createPlay({ seed: 7 });
 * const monitor = createMonitor({ gauge, clock });
 * ```
 */
export function createPlay({
  seed = 1,
  days = 30,
  speed = (days * DAY_MS) / MINUTE_MS,
  start = new Date(Date.now() - days * DAY_MS),
}: PlayOptions = {}): Play {
  const first = new Date(Math.floor(start.getTime() / DAY_MS) * DAY_MS);
  const clock = createPlayClock(first, speed);
  const timeOf = (hour: number) => new Date(first.getTime() + hour * HOUR_MS).toISOString();
  // Weeks begin on Monday.
  const firstHour = ((first.getUTCDay() + 6) % 7) * 24;
  const purses = CAST.map((part, index) => ({
    part,
    purse: createPurse(part, seed * 1000 + index, firstHour),
  }));
  return {
    clock,
    gauge: {
      async *stream({ signal } = {}) {
        const now = clock.now();
        const hour = Math.floor((now.getTime() - first.getTime()) / HOUR_MS);
        for (const { part, purse } of purses)
          for (const account of part.accounts) {
            if (signal?.aborted) return;
            const at = { hour, timeOf, fetchedAt: now.toISOString() };
            yield playReading(part, account, purse.at(hour), at);
          }
      },
    },
  };
}
