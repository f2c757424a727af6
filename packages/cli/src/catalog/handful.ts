import { GROUPS, type Group, groupOf } from './groups.ts';
import type { VendorEntry } from './known-vendors.ts';

/** How many vendors are shown to somebody who has asked for none. */
const HANDFUL = 8;

/** Some vendors that stand for all of them, and how many are not among them. */
export interface Handful<Entry> {
  /** In the order in which they were given. */
  readonly shown: readonly Entry[];
  readonly more: number;
}

/**
 * A handful of vendors: the user's own, then those of the examples, then one of each group in turn. Two that take
 * their key from one variable would say the same twice: of those, one.
 */
export function chooseHandful<Entry extends VendorEntry>(
  vendors: readonly Entry[],
): Handful<Entry> {
  if (vendors.length <= HANDFUL) return { shown: vendors, more: 0 };
  const chosen = new Set(vendors.filter((entry) => entry.package === null));
  const variables = new Set([...chosen].map(({ keyVariables }) => keyVariables[0]));
  const take = (entry: Entry): boolean => {
    if (chosen.size >= HANDFUL || chosen.has(entry) || variables.has(entry.keyVariables[0]))
      return false;
    chosen.add(entry);
    variables.add(entry.keyVariables[0]);
    return true;
  };
  for (const entry of vendors) if (entry.example) take(entry);
  const countOf = (group: Group) => [...chosen].filter((entry) => groupOf(entry) === group).length;
  for (let round = 1; chosen.size < HANDFUL && round <= HANDFUL; round += 1)
    for (const group of GROUPS)
      if (countOf(group) < round) vendors.filter((entry) => groupOf(entry) === group).some(take);
  const shown = vendors.filter((entry) => chosen.has(entry));
  return { shown, more: vendors.length - shown.length };
}

/** How to see those that are not shown; nothing where all are. */
export function describeMore({ more }: Handful<unknown>): string {
  return more === 0 ? '' : `and ${more} more: fuelgauge providers`;
}
