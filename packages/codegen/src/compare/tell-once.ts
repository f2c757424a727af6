import type { Json } from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import { findDeclaration } from '../openapi/declared-place.ts';
import type { Change } from './change.ts';

/** Rules about the value that stands at a place, and not about the member that holds it. */
const OF_VALUES = /^(enum-|type-|null-|integer-|number-)/;

/**
 * The same changes, each told once: what is declared once and used in many places changed once. The
 * first use is named, and the pointers to the others are kept.
 */
export function tellOnce(old: Json, next: Json, changes: readonly Change[]): readonly Change[] {
  const told = new Map<string, { change: Change; alsoAt: string[] }>();
  for (const change of changes) {
    const place = declarationOf(old, next, change) ?? change.pointer;
    const key = [change.bump, change.rule, place].join(' ');
    const known = told.get(key);
    if (known && place !== change.pointer) known.alsoAt.push(change.pointer);
    else told.set(known ? `${key} ${told.size}` : key, { change, alsoAt: [] });
  }
  return [...told.values()].map(({ change, alsoAt }) =>
    alsoAt.length > 0 ? { ...change, alsoAt } : change,
  );
}

/** What changed where it is declared; what is gone is looked for beside what is left. */
function declarationOf(old: Json, next: Json, { pointer, rule }: Change): string | undefined {
  const names = parsePointer(pointer);
  const intoLast = OF_VALUES.test(rule);
  for (const document of [next, old]) {
    const found = findDeclaration(document, names, intoLast);
    if (found) return writePointer(found);
  }
  return undefined;
}
