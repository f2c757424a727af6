const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Where nothing is known. */
const GAP = '·';
/** A stretch without a reading is a gap where it is so many times as long as usual. */
const UNUSUAL = 3;

/** A value, and the time in which it was read, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface SparklineOptions {
  readonly from: number;
  readonly to: number;
  /** Characters. */
  readonly width: number;
}

/**
 * A line of blocks: their heights are shares of the greatest value, from zero. A drawing, so that binary numbers will do.
 * Of the time before the first reading, and where none was made, nothing is drawn.
 */
export function drawSparkline(
  stretches: readonly Stretch[],
  { from, to, width }: SparklineOptions,
): string {
  const cellMs = (to - from) / width;
  const finite = stretches.map(({ value }) => value).filter(Number.isFinite);
  const most = Math.max(0, ...finite);
  const longest = longestUsualPause(stretches, cellMs);
  return Array.from({ length: width }, (_, index) => {
    const end = from + (index + 1) * cellMs;
    const at = stretches.findLastIndex((each) => each.from <= end);
    const shown = stretches[at];
    if (!shown) return GAP;
    const nextFrom = stretches[at + 1]?.from ?? to;
    // What was read in this cell counts; a value of before it is held up to the next, unless that took too long.
    const isHeld = nextFrom - shown.to <= longest;
    return shown.to > end - cellMs || isHeld ? blockOf(shown.value, most) : GAP;
  }).join('');
}

function blockOf(value: number, most: number): string {
  if (value === Number.POSITIVE_INFINITY) return BLOCKS[BLOCKS.length - 1] ?? '';
  if (!(value > 0) || most === 0) return BLOCKS[0];
  return BLOCKS[Math.ceil((value / most) * BLOCKS.length) - 1] ?? '';
}

function longestUsualPause(stretches: readonly Stretch[], cellMs: number): number {
  const pauses = stretches
    .slice(1)
    .map(({ from }, index) => from - (stretches[index]?.to ?? from))
    .sort((one, other) => one - other);
  return Math.max(cellMs, UNUSUAL * (pauses[Math.floor((pauses.length - 1) / 2)] ?? 0));
}
