import { UsageError } from '../usage-error.ts';

const UNITS_MS = { ms: 1, s: 1000, m: 60_000 } as const;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)$/;

/** Reads `500ms`, `10s` or `2m` as whole milliseconds, at least one and at most a day. */
export function parseDurationMs(text: string): number {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  const durationMs = Math.round(Number(amount) * (UNITS_MS[unit as keyof typeof UNITS_MS] ?? Number.NaN));
  if (durationMs >= 1 && durationMs <= 86_400_000) return durationMs;
  throw new UsageError(`"${text}" is no duration: write a number with its unit, as in 500ms, 10s or 2m`);
}
