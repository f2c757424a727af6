import { isJsonObject, type Json } from '../../json/json.ts';
import { writePointer } from '../../json/pointer.ts';
import type { Schema } from './schema.ts';
import type { PointerTarget } from './terms.ts';

/** One JSON Pointer that a meaning names. */
export interface NamedPointer {
  /** Where it stands in the meaning, as a JSON Pointer. */
  readonly at: string;
  readonly pointer: string;
  readonly target: PointerTarget;
}

/** Every JSON Pointer in a meaning that fits its schema, in the order of the schema. */
export function listPointers(of: Schema, value: Json | undefined, at = ''): NamedPointer[] {
  const target = of['pointsTo'] as PointerTarget | undefined;
  if (target && typeof value === 'string') return [{ at, pointer: value, target }];
  if (target && Array.isArray(value))
    return value.map((pointer, index) => ({
      at: `${at}/${index}`,
      pointer: String(pointer),
      target,
    }));
  const item = of['items'] as Schema | undefined;
  if (item && Array.isArray(value))
    return value.flatMap((each, index) => listPointers(item, each, `${at}/${index}`));
  if (!isJsonObject(value)) return [];
  const properties = (of['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(properties).flatMap(([name, member]) =>
    listPointers(member, value[name], at + writePointer([name])),
  );
}
