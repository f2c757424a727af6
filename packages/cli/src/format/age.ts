const STEPS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'm'],
  [1, 's'],
] as const;

/** Younger than this is `now`. */
const NOW_S = 10;

/** The age of a reading in its largest unit: `now`, `12s`, `3m`, `2h`, `4d`. */
export function formatAge(ageMs: number): string {
  const ageS = Math.floor(ageMs / 1000);
  if (ageS < NOW_S) return 'now';
  const [seconds, unit] = STEPS.find(([size]) => ageS >= size) ?? [1, 's'];
  return `${Math.floor(ageS / seconds)}${unit}`;
}

/** A duration in the largest unit that divides it: `90s`, `2m`. */
export function formatDuration(durationMs: number): string {
  const durationS = Math.ceil(durationMs / 1000);
  const [seconds, unit] = STEPS.find(([size]) => durationS >= size && durationS % size === 0) ?? [
    1,
    's',
  ];
  return `${durationS / seconds}${unit}`;
}
