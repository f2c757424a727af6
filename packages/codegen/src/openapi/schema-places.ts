import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { follow } from './reference.ts';
import { ownTypes, type SchemaType } from './schema-types.ts';

/** What a schema says of the values at one place, all ways there put together. */
export interface SchemaPlace {
  /** Steps through the schema: `properties`, `data`, `items`, … */
  readonly place: readonly string[];
  /** Steps through a value: `data`, `0`, `*`, … */
  readonly value: readonly string[];
  readonly types: Set<SchemaType>;
  /** Sent by callers, never to readers. */
  isWriteOnly: boolean;
  /** Sent to readers, never by callers. */
  isReadOnly: boolean;
}

type Step = readonly [place: readonly string[], value: string, schema: Json];

/** Every place where a value may stand in what a schema describes, by its pointer; a schema within itself is looked at once. */
export function listPlaces(document: Json, schema: Json): ReadonlyMap<string, SchemaPlace> {
  const places = new Map<string, SchemaPlace>();
  const visit = (
    node: Json,
    place: readonly string[],
    value: readonly string[],
    ancestors: readonly Json[],
  ): void => {
    const target = follow(document, node);
    if (!target || ancestors.includes(target)) return;
    const pointer = writePointer(value);
    const known = places.get(pointer) ?? {
      place,
      value,
      types: new Set(),
      isWriteOnly: false,
      isReadOnly: false,
    };
    places.set(pointer, known);
    for (const type of ownTypes(target)) known.types.add(type);
    known.isWriteOnly ||= getMember(target, 'writeOnly') === true;
    known.isReadOnly ||= getMember(target, 'readOnly') === true;
    const open = [...ancestors, target];
    for (const part of ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listOf(target, keyword)))
      visit(part, place, value, open);
    for (const [step, name, child] of stepsBelow(target))
      visit(child, [...place, ...step], [...value, name], open);
  };
  visit(schema, [], [], []);
  return places;
}

function stepsBelow(schema: JsonObject): Step[] {
  const one = (keyword: string, name: string): Step[] => {
    const child = getMember(schema, keyword);
    return child === undefined ? [] : [[[keyword], name, child]];
  };
  const named = (keyword: string, nameOf: (name: string) => string): Step[] => {
    const children = getMember(schema, keyword);
    return Object.entries(isJsonObject(children) ? children : {}).map(([name, child]) => [
      [keyword, name],
      nameOf(name),
      child,
    ]);
  };
  const items = listOf(schema, 'prefixItems').map(
    (item, index): Step => [['prefixItems', String(index)], String(index), item],
  );
  return [
    ...named('properties', (name) => name),
    ...named('patternProperties', () => '*'),
    ...one('additionalProperties', '*'),
    ...one('items', '0'),
    ...items,
  ];
}

function listOf(schema: JsonObject, keyword: string): readonly Json[] {
  const list = getMember(schema, keyword);
  return Array.isArray(list) ? list : [];
}
