import { getIn, getMember, type Json } from '../json/json.ts';
import type { Cell } from './cell.ts';
import { listResponses } from './operations.ts';
import { listPlaces, type SchemaPlace } from './schema-places.ts';
import type { TypeDifference } from './type-walk.ts';

/** What readers of a response notice though no type says it. */
export function compareSchemas(old: Json, next: Json, cell: Cell): TypeDifference[] {
  const before = listPlaces(old, schemaOf(old, cell, 0));
  const after = listPlaces(next, schemaOf(next, cell, 1));
  return [...before].flatMap(([pointer, place]) => {
    const other = after.get(pointer);
    return other ? comparePlaces(place, other) : [];
  });
}

function comparePlaces(before: SchemaPlace, { place, value, types, isWriteOnly }: SchemaPlace): TypeDifference[] {
  const differences: TypeDifference[] = [];
  // TypeScript has one type for all numbers; a fraction where there was none is still news to who reads it.
  if (before.types.has('integer') && !before.types.has('number') && types.has('number')) {
    const what = 'was an integer and may have a fraction';
    differences.push({ place, value, bump: 'minor', rule: 'integer-became-number', what });
  }
  if (!before.isWriteOnly && isWriteOnly)
    differences.push({
      place,
      value,
      bump: 'major',
      rule: 'field-became-write-only',
      what: 'is not answered any more',
    });
  if (before.isWriteOnly && !isWriteOnly)
    differences.push({ place, value, bump: 'minor', rule: 'field-added', what: 'is answered as well' });
  return differences;
}

function schemaOf(document: Json, cell: Cell, side: 0 | 1): Json {
  const response = listResponses(document, side === 0 ? cell.from : cell.to).get(cell.status ?? '');
  return getMember(getIn(response, 'content', cell.media?.[side] ?? ''), 'schema') ?? null;
}
