import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { follow } from './reference.ts';

// Schema Object: https://spec.openapis.org/oas/v3.1.1.html#schema-object

/** JSON types of values, as schemas name them; `integer` beside `number`. */
export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A schema that a walk has come to. */
export interface VisitedSchema {
  /** With its reference followed. */
  readonly schema: JsonObject;
  /** Steps through the schema: `properties`, `data`, `items`, … Composition does not count. */
  readonly place: readonly string[];
  /** Steps through a value: `data`, `0`, `*`, … */
  readonly value: readonly string[];
  /** The keyword of the last step; undefined at the root. */
  readonly keyword: StepKeyword | undefined;
  /** The schemas that this one is a part of by `allOf`, `anyOf` or `oneOf`, the nearest first. */
  readonly composites: readonly JsonObject[];
}

/** Keywords that lead from a schema to the schemas of what its values hold. */
export type StepKeyword =
  | 'properties'
  | 'patternProperties'
  | 'additionalProperties'
  | 'items'
  | 'prefixItems';

/** One step from a schema to the schema of a part of its values. */
interface Step {
  readonly keyword: StepKeyword;
  readonly place: readonly string[];
  readonly value: string;
  readonly schema: Json;
}

/**
 * Visits a schema, the schemas of everything its values hold, and all that these are put together
 * from. A schema within itself is visited once.
 *
 * @param visit returns false where the walk should not go deeper
 */
export function walkSchema(
  document: Json,
  root: Json | undefined,
  visit: (visited: VisitedSchema) => boolean | undefined,
): void {
  const walk = (node: Json | undefined, at: Omit<VisitedSchema, 'schema'>, open: Json[]): void => {
    const schema = follow(document, node);
    if (!schema || open.includes(schema) || visit({ ...at, schema }) === false) return;
    const ancestors = [...open, schema];
    for (const { keyword, place, value, schema: child } of listSteps(schema)) {
      const [placeBelow, valueBelow] = [
        [...at.place, ...place],
        [...at.value, value],
      ];
      walk(child, { keyword, place: placeBelow, value: valueBelow, composites: [] }, ancestors);
    }
    for (const part of listParts(schema))
      walk(part, { ...at, composites: [schema, ...at.composites] }, ancestors);
  };
  walk(root, { keyword: undefined, place: [], value: [], composites: [] }, []);
}

/** The schema and all that it is put together from. */
export function expandSchema(document: Json, root: Json | undefined): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const expand = (node: Json | undefined, open: readonly Json[]): void => {
    const schema = follow(document, node);
    if (!schema || open.includes(schema)) return;
    found.push(schema);
    for (const part of listParts(schema)) expand(part, [...open, schema]);
  };
  expand(root, []);
  return found;
}

/** The schemas that a schema is directly put together from. */
export const listParts = (schema: JsonObject): readonly Json[] =>
  ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listOf(schema, keyword));

/** The types that a schema itself names, by its `type`, or by its values. */
export function ownTypes(schema: JsonObject): SchemaType[] {
  const type = getMember(schema, 'type');
  if (type !== undefined) return [type].flat() as SchemaType[];
  const constant = getMember(schema, 'const');
  const values = getMember(schema, 'enum') ?? (constant === undefined ? [] : [constant]);
  return Array.isArray(values) ? values.map(typeOfValue) : [];
}

function listSteps(schema: JsonObject): Step[] {
  const one = (keyword: StepKeyword, value: string): Step[] => {
    const child = getMember(schema, keyword);
    return child === undefined ? [] : [{ keyword, place: [keyword], value, schema: child }];
  };
  const named = (keyword: StepKeyword, stepOf: (name: string) => string): Step[] => {
    const children = getMember(schema, keyword);
    return Object.entries(isJsonObject(children) ? children : {}).map(([name, child]) => ({
      keyword,
      place: [keyword, name],
      value: stepOf(name),
      schema: child,
    }));
  };
  const items = listOf(schema, 'prefixItems').map(
    (child, index): Step => ({
      keyword: 'prefixItems',
      place: ['prefixItems', String(index)],
      value: String(index),
      schema: child,
    }),
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

function typeOfValue(value: Json): SchemaType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return isJsonObject(value) ? 'object' : (typeof value as 'string' | 'number' | 'boolean');
}
