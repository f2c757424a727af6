/** How long an account lasts, as far as a table shows it. */
export interface LastingDays {
  readonly days: { readonly p10: number; readonly p50: number; readonly p90: number };
  /** Null where a reset comes first. */
  readonly dryAt: string | null;
  /** The reset that ends the question. */
  readonly resetsAt?: string;
}

const HOURS = 24;
/** Beyond this, days would be a precision that no forecast has. */
const LONG = 365;

/** `9d (6–14)`: the middle, and from where to where it is in 4 of 5 cases; `to reset` where that comes first. */
export function formatLasts({ days: { p10, p50, p90 }, dryAt, resetsAt }: LastingDays): string {
  if (dryAt === null && resetsAt !== undefined) return 'to reset';
  if (p50 > LONG) return '>1y';
  // Rounded as the words of a forecast are, so that two tables say the same. In hours where days would be nothing but zeros.
  const [unit, size] = p50 < 2 ? (['h', HOURS] as const) : (['d', 1] as const);
  const [low, middle, high] = [p10, p50, p90].map((value) => Math.round(value * size));
  return `${middle}${unit} (${low}–${high})`;
}
