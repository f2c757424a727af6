/** Schemas in short, for tests of what changed in one. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const object = (
  properties: Schema,
  required: readonly string[] = [],
  more: Schema = {},
): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  ...more,
});
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const values = (...names: readonly string[]): Schema => ({ type: 'string', enum: names });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
