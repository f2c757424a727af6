import type { Json } from '../../json/json.ts';

declare const VALUE: unique symbol;

/** A JSON Schema (2020-12) that also carries the TypeScript type of the values that it allows. */
export interface Schema<Value = unknown> {
  readonly [VALUE]?: Value;
  readonly [keyword: string]: unknown;
}

/** The TypeScript type of the values that a schema allows. */
export type ValueOf<Of> = Of extends { readonly [VALUE]?: infer Value } ? Value : never;

/** Members of an object, by name; those that are made by `optional` may be absent. */
export type Properties = Readonly<Record<string, Schema>>;

type OptionalSchema<Value> = Schema<Value> & { readonly optional: true };

export type ObjectValue<Of extends Properties> = {
  readonly [Name in keyof Of as Of[Name] extends { readonly optional: true }
    ? never
    : Name]: ValueOf<Of[Name]>;
} & {
  readonly [Name in keyof Of as Of[Name] extends { readonly optional: true }
    ? Name
    : never]?: ValueOf<Of[Name]>;
};

export type ObjectSchema<Of extends Properties> = Schema<ObjectValue<Of>> & {
  readonly properties: Of;
};

/** Keywords of our own, of which a validator must know that they validate nothing. */
export const ANNOTATIONS = ['optional', 'about', 'example', 'pointsTo'];

/** What the documentation shows of a member. */
export interface Notes {
  /** What it means; the line after its example. */
  readonly about?: string;
  readonly example?: Json;
}

export const schema = <Value>(keywords: Readonly<Record<string, unknown>>): Schema<Value> =>
  keywords;

/** The same member with its documentation. */
export const field = <Of extends Schema>(of: Of, notes: Notes): Of => ({ ...of, ...notes });

/** A member that may be absent. */
export const optional = <Of extends Schema>(
  of: Of,
  notes: Notes & { readonly default?: Json } = {},
): Of & OptionalSchema<ValueOf<Of>> =>
  ({ ...of, ...notes, optional: true }) as Of & OptionalSchema<ValueOf<Of>>;

/** An object with these members and no others. */
export const object = <Of extends Properties>(
  properties: Of,
  keywords: Readonly<Record<string, unknown>> = {},
): ObjectSchema<Of> => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => properties[name]?.['optional'] !== true),
  properties,
  ...keywords,
});

export const list = <Of extends Schema>(
  items: Of,
  keywords: Readonly<Record<string, unknown>> = {},
): Schema<readonly ValueOf<Of>[]> => ({ type: 'array', minItems: 1, items, ...keywords });

export const oneOf = <const Value extends string | number>(
  ...values: readonly Value[]
): Schema<Value> => ({ enum: values });

/** The members in the order of the schema, without those that have their default value. */
export function inOrder<Of extends Properties>(
  properties: Of,
  values: ObjectValue<Of>,
): ObjectValue<Of> {
  const members = Object.keys(properties)
    .map((name) => [name, (values as Readonly<Record<string, unknown>>)[name]] as const)
    .filter(([name, value]) => value !== undefined && value !== properties[name]?.['default']);
  return Object.fromEntries(members) as ObjectValue<Of>;
}
