import { getMember, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { follow } from '../resolve/reference.ts';

/** A member of a reply that holds a single value. */
export interface Field {
  readonly pointer: string;
  readonly name: string;
  readonly type: 'number' | 'string' | 'boolean';
  readonly description: string;
  readonly format: string;
}

const MAX_DEPTH = 6;

/** Members of a schema that hold numbers, text or flags, by where they stand; lists are left out, since no one item is meant. */
export function listFields(document: Json, schema: Json | undefined, path: readonly string[] = []): Field[] {
  const node = follow(document, schema);
  if (!node || path.length > MAX_DEPTH) return [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => [getMember(node, keyword) ?? []].flat());
  const members = Object.entries(getMember(node, 'properties') ?? {});
  const own = path.length > 0 ? describeField(node, path) : [];
  return [
    ...own,
    ...members.flatMap(([name, member]) => listFields(document, member, [...path, name])),
    ...parts.flatMap((part) => listFields(document, part, path)),
  ];
}

function describeField(node: Json, path: readonly string[]): Field[] {
  const types = [getMember(node, 'type') ?? []].flat();
  const text = (name: string): string => String(getMember(node, name) ?? '');
  const common = {
    pointer: writePointer(path),
    name: path.at(-1) ?? '',
    description: text('description'),
    format: text('format'),
  };
  if (types.includes('number') || types.includes('integer')) return [{ ...common, type: 'number' }];
  const type = (['string', 'boolean'] as const).find((known) => types.includes(known));
  return type ? [{ ...common, type }] : [];
}
