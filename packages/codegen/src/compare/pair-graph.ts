import { MOST_PLACES } from './limit-places.ts';
import {
  type Found,
  isPair,
  type TypeDifference,
  type TypePair,
  within,
} from './type-difference.ts';
import { typeId } from './type-kinds.ts';
import type { TypeWalk } from './walk-steps.ts';

export const pairId = ({ from, to }: TypePair): string => `${typeId(from)}:${typeId(to)}`;

/** Whether a test holds for all that is found, and for all that is within, however deep. */
export function everyDifference(
  walk: TypeWalk,
  found: readonly Found[],
  holds: (difference: TypeDifference) => boolean,
): boolean {
  const seen = new Set<string>();
  const open = [...found];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isPair(next)) {
      if (!holds(next)) return false;
      continue;
    }
    const id = pairId(next);
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...walk.openPair(walk, next));
  }
  return true;
}

/** A pair on the way to a difference, and the one that it is within. */
interface Step {
  readonly id: string;
  readonly pair: TypePair;
  readonly outer: Step | undefined;
}

/**
 * All differences of a pair and of what is within it, by their places, the nearest first. A type
 * within itself is compared once on each way. Schemas that lead to each other have more ways than
 * anybody can go: of the ways to one pair only the nearest are gone.
 */
export function listDifferences(walk: TypeWalk, root: TypePair): readonly TypeDifference[] {
  const differing = listDiffering(walk, root);
  const differences: TypeDifference[] = [];
  const ways = new Map<string, number>();
  const steps: Step[] = [];
  const go = (pair: TypePair, outer: Step | undefined): void => {
    const id = pairId(pair);
    const count = ways.get(id) ?? 0;
    if (count >= MOST_PLACES || !differing.has(id) || isWithin(outer, id)) return;
    ways.set(id, count + 1);
    steps.push({ id, pair: outer ? { ...pair, at: within(outer.pair.at, pair.at) } : pair, outer });
  };
  go(root, undefined);
  for (const step of steps) {
    for (const found of walk.openPair(walk, step.pair)) {
      if (isPair(found)) go(found, step);
      else differences.push({ ...found, ...within(step.pair.at, found) });
    }
  }
  return differences;
}

function isWithin(outer: Step | undefined, id: string): boolean {
  for (let step = outer; step; step = step.outer) if (step.id === id) return true;
  return false;
}

/** The pairs that lead to a difference. */
function listDiffering(walk: TypeWalk, root: TypePair): ReadonlySet<string> {
  const seen = new Set<string>();
  const outer = new Map<string, string[]>();
  const differing: string[] = [];
  const open = [root];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const id = pairId(pair);
    if (seen.has(id)) continue;
    seen.add(id);
    const found = walk.openPair(walk, pair);
    if (!found.every(isPair)) differing.push(id);
    for (const inner of found.filter(isPair)) {
      const known = outer.get(pairId(inner));
      if (known) known.push(id);
      else outer.set(pairId(inner), [id]);
      open.push(inner);
    }
  }
  const all = new Set<string>();
  for (let id = differing.pop(); id !== undefined; id = differing.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    differing.push(...(outer.get(id) ?? []));
  }
  return all;
}
