import type { Json } from '../../json/json.ts';
import { listOf } from './list-of.ts';
import { describe, isSame, type MemberChange, type MemberRule } from './member-rule.ts';
import { showValue } from './show-value.ts';

/** Environment variables: the first that is set counts, so that their order is a promise too. */
export const variablesRule = (of: string): MemberRule => ({
  compare(before, after) {
    const [from, to] = [listOf(before), listOf(after)];
    const kept = to.filter((name) => from.includes(name));
    const removed = from.filter((name) => !to.includes(name));
    const added = to.filter((name) => !from.includes(name));
    const isReordered = !isSame(
      kept,
      from.filter((name) => to.includes(name)),
    );
    const order = `the order of the variables that ${of} is looked for in`;
    const reordered = describe(order, showValue([...from]), showValue([...to]));
    return [
      ...removed.map((name) =>
        major({
          rule: 'meaning-removed',
          what: `${of} is no longer looked for in the variable ${showValue(name)}`,
        }),
      ),
      ...(isReordered ? [major(reordered)] : []),
      ...added.map(
        (name): MemberChange => ({
          at: [],
          bump: 'minor',
          rule: 'meaning-added',
          what: describeAdded(of, name, kept[0], to),
        }),
      ),
    ];
  },
});

/** Who has both variables set has another key where the new one comes first: the words say so. */
function describeAdded(
  of: string,
  name: Json,
  first: Json | undefined,
  all: readonly Json[],
): string {
  const comesFirst = first !== undefined && all.indexOf(name) < all.indexOf(first);
  return comesFirst
    ? `${of} is now looked for in the variable ${showValue(name)} before ${showValue(first)}`
    : `${of} is now also looked for in the variable ${showValue(name)}`;
}

const major = (change: Pick<MemberChange, 'rule' | 'what'>): MemberChange => ({
  at: [],
  bump: 'major',
  ...change,
});
