import type { Diary } from './diary.ts';
import { inSeconds } from './diary.ts';

/** A time without a reading of an account. */
export interface Gap {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Between any two readings of each account, and from the last one to the end; longest first. */
export function findGaps(
  names: Iterable<string>,
  reads: ReadonlyMap<string, readonly number[]>,
  endedAt: number,
): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const name of names) {
    const times = reads.get(name) ?? [];
    times.forEach((from, index) => {
      gaps.push({ name, from, to: times[index + 1] ?? endedAt });
    });
  }
  return gaps.sort((left, right) => right.to - right.from - (left.to - left.from));
}

/** Those that are too long, of each vendor the longest, with what happened meanwhile. */
export function* explainGaps(gaps: readonly Gap[], diary: Diary): Generator<string> {
  const vendors = new Map<string, { readonly longest: Gap; count: number }>();
  for (const gap of gaps) {
    const [vendor = ''] = gap.name.split('/');
    const known = vendors.get(vendor);
    if (known) known.count += 1;
    else vendors.set(vendor, { longest: gap, count: 1 });
  }
  for (const { longest, count } of vendors.values()) {
    const { name, from, to } = longest;
    const events = diary.between(from, to).join('; ');
    yield `${count} like ${name}: ${diary.at(from)} to ${diary.at(to)} = ${inSeconds(to - from)}: ${events}`;
  }
}
