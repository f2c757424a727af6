import type { Json } from '../json/json.ts';
import { listPlaces, type SchemaPlace } from '../openapi/schema-places.ts';
import type { Direction, TypeDifference } from './type-difference.ts';

/** Finds what readers or senders of a schema's values notice, though no type shows it. */
export function compareSchemas(
  old: Json,
  next: Json,
  [from, to]: readonly [old: Json, next: Json],
  direction: Direction,
): TypeDifference[] {
  const after = listPlaces(next, to);
  return [...listPlaces(old, from)].flatMap(([pointer, place]) => {
    const other = after.get(pointer);
    return other ? comparePlaces(place, other, direction) : [];
  });
}

function comparePlaces(
  before: SchemaPlace,
  after: SchemaPlace,
  direction: Direction,
): TypeDifference[] {
  const differences: TypeDifference[] = [];
  const isOutput = direction === 'output';
  const report = (bump: TypeDifference['bump'], rule: string, what: string): void => {
    differences.push({ place: after.place, value: after.value, bump, rule, what });
  };
  // TypeScript has one type for all numbers, but a fraction where there was none concerns whoever reads it.
  if (isInteger(before) && after.types.has('number'))
    report('minor', 'integer-became-number', 'was an integer and may have a fraction');
  if (before.types.has('number') && isInteger(after))
    report(
      isOutput ? 'minor' : 'major',
      'number-became-integer',
      'is an integer now, without a fraction',
    );
  const [wasHidden, isHidden] = [before, after].map((place) =>
    isOutput ? place.isWriteOnly : place.isReadOnly,
  );
  if (!wasHidden && isHidden) {
    if (isOutput) report('major', 'field-became-write-only', 'is not answered any more');
    else report('major', 'field-became-read-only', 'is not taken any more');
  }
  if (wasHidden && !isHidden)
    report('minor', 'field-added', isOutput ? 'is answered as well' : 'is taken as well');
  return differences;
}

const isInteger = ({ types }: SchemaPlace): boolean => types.has('integer') && !types.has('number');
