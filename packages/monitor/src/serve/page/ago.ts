const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** How long ago something was, in its largest unit: `just now`, `3 minutes ago`, `2 days ago`. */
export function formatAgo(ageMs: number): string {
  const seconds = Math.floor(ageMs / 1000);
  const [size, unit] = UNITS.find(([least]) => seconds >= least) ?? [];
  if (size === undefined) return 'just now';
  const count = Math.floor(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
