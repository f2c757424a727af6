import { readDurationMs } from '../../../format/duration.ts';
import type { Reader } from '../read-value.ts';

/** A reader of durations as the command line takes them. */
export function createDurationReader(leastMs: number, form: string): Reader<number> {
  return (node, name) => {
    const durationMs = readDurationMs(node.text(name));
    return durationMs !== undefined && durationMs >= leastMs
      ? durationMs
      : node.refuse(`${name} must be ${form}`);
  };
}
