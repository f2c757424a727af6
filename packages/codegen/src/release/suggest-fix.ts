import { stringify } from 'yaml';
import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer, resolvePointer, writePointer } from '../json/pointer.ts';
import { isVersion30 } from '../openapi/document.ts';
import { expandSchema, ownTypes } from '../openapi/schema.ts';
import { withoutLastSlashes } from '../openapi/server.ts';
import { writePath } from '../overlay/suggest-targets.ts';

/** The overlay actions that put a place right, on one line; where that is for people to say, its target. */
export function suggestFix(document: Json, pointer: string, rule: string): string {
  const names = parsePointer(pointer);
  const parentNames = names.slice(0, -1);
  const target = writePath(parentNames);
  const parent = resolvePointer(document, writePointer(parentNames));
  const value = resolvePointer(document, pointer);
  const name = names.at(-1);
  const write = writer(`redocly: ${rule}`);
  if (name === 'url' && names.at(-3) === 'servers' && typeof value === 'string')
    return write([{ target, update: { url: withoutLastSlashes(value) } }]);
  if (name === 'nullable' && isJsonObject(parent))
    return write(fixNullable(document, parent, target));
  return `{ target: ${writePath(names)}, … }`;
}

/** 3.0 wants a type beside `nullable`; 3.1 has `null` among the types, and no `nullable`. */
function fixNullable(document: Json, schema: JsonObject, target: string): JsonObject[] {
  const remove = { target: `${target}.nullable`, remove: true };
  const types = [...new Set(expandSchema(document, schema).flatMap(ownTypes))];
  const [type, ...others] = types;
  if (type === undefined || others.length > 0) return [remove];
  if (isVersion30(document)) return [{ target, update: { type } }];
  if (getMember(schema, 'type') === undefined)
    return [remove, { target, update: { type: [type, 'null'] } }];
  return [
    remove,
    { target: `${target}.type`, remove: true },
    { target, update: { type: [type, 'null'] } },
  ];
}

/** Every action says why it is there; people add the evidence. */
const writer =
  (description: string) =>
  (actions: readonly JsonObject[]): string =>
    actions
      .map(({ target = '', ...edit }) =>
        stringify(
          { target, description, ...edit },
          { lineWidth: 0, collectionStyle: 'flow' },
        ).trim(),
      )
      .join(', ');
