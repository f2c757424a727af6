import type { JsonObject } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { describeFacts } from './describe-facts.ts';
import type { InferredSchema } from './infer-schema.ts';
import type { PageField } from './page-field.ts';

/** The schema of a response of which the page shows no example; undefined where it describes no member. */
export function schemaOfFields(all: readonly PageField[]): InferredSchema | undefined {
  const fields = all.filter((field) => field.in === 'body' && field.types.length > 0);
  if (!fields.some(({ types }) => types.some((type) => type !== 'object'))) return undefined;
  const root: JsonObject = { type: 'object', properties: {} };
  const lines = new Map<string, number>();
  for (const field of fields) {
    const names = field.name
      .replaceAll(/\[\w*\]/g, '.0')
      .split('.')
      .filter(Boolean);
    const member = enter(root, names);
    const [type = 'object', ...others] = field.types;
    const description = describeFacts(field.words);
    member['type'] = others.includes('null') ? [type, 'null'] : type;
    if (description !== '') member['description'] = description;
    lines.set(writePointer(names), field.line);
  }
  return { schema: root, lines, notes: [] };
}

/** The schema of a member, made on the way; `0` is any item of a list. */
function enter(root: JsonObject, names: readonly string[]): JsonObject {
  return names.reduce<JsonObject>((schema, name) => {
    if (name === '0') {
      schema['type'] = 'array';
      delete schema['properties'];
      schema['items'] ??= { type: 'object', properties: {} };
      return schema['items'] as JsonObject;
    }
    schema['properties'] ??= {};
    const properties = schema['properties'] as JsonObject;
    properties[name] ??= {};
    return properties[name] as JsonObject;
  }, root);
}
