import { getMember, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { ownTypes, type SchemaType, type VisitedSchema, walkSchema } from './schema.ts';

/** What a schema says of the values at one place, all ways there put together. */
export interface SchemaPlace extends Pick<VisitedSchema, 'place' | 'value'> {
  readonly types: Set<SchemaType>;
  /** Sent by callers, never to readers. */
  isWriteOnly: boolean;
  /** Sent to readers, never by callers. */
  isReadOnly: boolean;
}

/** Every place where a value may stand in what a schema describes, by its pointer. */
export function listPlaces(document: Json, root: Json): ReadonlyMap<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  walkSchema(document, root, ({ schema, place, value }) => {
    const pointer = writePointer(value);
    const known = places.get(pointer) ?? {
      place,
      value,
      types: new Set(),
      isWriteOnly: false,
      isReadOnly: false,
    };
    places.set(pointer, known);
    for (const type of ownTypes(schema)) known.types.add(type);
    known.isWriteOnly ||= getMember(schema, 'writeOnly') === true;
    known.isReadOnly ||= getMember(schema, 'readOnly') === true;
    return true;
  });
  return places;
}
