import { getMember, isJsonObject, type Json } from '../../json/json.ts';
import type { Bump } from '../bump.ts';
import { listOf } from './list-of.ts';
import { type MemberChange, type MemberRule, membersOf } from './member-rule.ts';

export interface KeyedItems {
  /** The members that an item of a list is known by; those of a map are known by their names. */
  readonly keys?: readonly string[];
  /** How an item is spoken of. */
  readonly nameOf: (item: Json, name: string) => string;
  readonly members: (name: string) => Readonly<Record<string, MemberRule>>;
  /** What an item asks for that was not there. @default 'minor' */
  readonly whenAdded?: (item: Json) => Bump;
  /** Whether two items mean something else when they change places. */
  readonly isOrdered?: (one: Json, other: Json) => boolean;
}

/**
 * Objects in a list, known by some of their members, or in a map, known by their names: one more is
 * minor, one less is major.
 */
export function keyedRule({
  keys = [],
  nameOf,
  members,
  whenAdded = () => 'minor',
  isOrdered = () => false,
}: KeyedItems): MemberRule {
  return {
    members: members(''),
    compare(before, after) {
      const [from, to] = [indexItems(before, keys), indexItems(after, keys)];
      const changes: MemberChange[] = [];
      for (const [key, { name, item }] of from) {
        const next = to.get(key);
        const said = nameOf(item, name);
        const removed = { rule: 'meaning-removed', what: `${said} was removed` } as const;
        if (next === undefined) changes.push({ at: [], bump: 'major', ...removed });
        else changes.push(...compareItems(members(said), item, next.item));
      }
      for (const [key, { name, item }] of to) {
        if (from.has(key)) continue;
        const what = `${nameOf(item, name)} is new`;
        changes.push({ at: [], bump: whenAdded(item), rule: 'meaning-added', what });
      }
      const moved = findMoved(from, to, isOrdered);
      if (moved !== undefined) {
        const what = `${nameOf(moved.item, moved.name)} is looked at in another order`;
        changes.push({ at: [], bump: 'major', rule: 'meaning-changed', what });
      }
      return changes;
    },
  };
}

/** The place of an item within its list is of no interest. */
const compareItems = (
  members: Readonly<Record<string, MemberRule>>,
  before: Json,
  after: Json,
): readonly MemberChange[] =>
  membersOf(members)
    .compare(before, after)
    .map((change) => ({ ...change, at: [] }));

interface Item {
  /** Of a map; empty in a list. */
  readonly name: string;
  readonly item: Json;
}

/** Items by what they are known by; of several alike each counts. */
function indexItems(value: Json | undefined, keys: readonly string[]): Map<string, Item> {
  if (isJsonObject(value))
    return new Map(Object.entries(value).map(([name, item]) => [name, { name, item }]));
  const items = new Map<string, Item>();
  for (const item of listOf(value)) {
    const key = JSON.stringify(keys.map((name) => getMember(item, name) ?? null));
    const count = [...items.keys()].filter((known) => known.startsWith(`${key} `)).length;
    items.set(`${key} ${count}`, { name: '', item });
  }
  return items;
}

/** An item that comes before another one now, and came after it. */
function findMoved(
  from: ReadonlyMap<string, Item>,
  to: ReadonlyMap<string, Item>,
  isOrdered: (one: Json, other: Json) => boolean,
): Item | undefined {
  const order = [...from.keys()].filter((key) => to.has(key));
  const next = [...to.keys()];
  for (const [index, key] of order.entries())
    for (const later of order.slice(index + 1)) {
      const [one, other] = [to.get(key), to.get(later)];
      if (!one || !other || next.indexOf(later) > next.indexOf(key)) continue;
      if (isOrdered(one.item, other.item)) return other;
    }
  return undefined;
}
