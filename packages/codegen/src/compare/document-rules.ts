import type { Json } from '../json/json.ts';
import { listOperations } from '../openapi/operation.ts';
import { type Change, changesBelow } from './change.ts';
import type { Compared, Comparison } from './comparison.ts';
import { compareRequests } from './request-rules.ts';
import { compareResponses } from './response-rules.ts';
import { compareSecurity } from './security-rules.ts';
import { compareServers } from './server-rules.ts';

/** Finds the changes that rules see without types, and the pairs of types that are left to the compiler. */
export function compareOperations(old: Json, next: Json): Compared {
  const changes: Change[] = [];
  const comparisons: Comparison[] = [];
  const [before, after] = [listOperations(old), listOperations(next)];
  for (const [name, from] of before) {
    const to = after.get(name);
    if (!to) {
      const change = changesBelow('paths', from.path, from.method);
      changes.push(change([], 'major', 'operation-removed', `${name} is gone`));
      continue;
    }
    const parts = [compareResponses(old, next, from, to), compareRequests(old, next, from, to)];
    changes.push(...compareServers(old, next, from, to), ...compareSecurity(old, next, from, to));
    changes.push(...parts.flatMap((part) => part.changes));
    comparisons.push(...parts.flatMap((part) => part.comparisons));
  }
  for (const [name, to] of after) {
    if (before.has(name)) continue;
    changes.push(
      changesBelow('paths', to.path, to.method)([], 'minor', 'operation-added', `${name} is new`),
    );
  }
  return {
    changes: [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()],
    comparisons,
  };
}
