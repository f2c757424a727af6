import { getMember, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { follow } from './reference.ts';

/** A member of a reply that holds a single value. */
export interface Field {
  readonly pointer: string;
  readonly name: string;
  readonly type: 'number' | 'string' | 'boolean';
  readonly description: string;
  readonly format: string;
  /** Of a list the first item stands for all: which one is meant is for people to say. */
  readonly isInList: boolean;
  readonly isDeprecated: boolean;
}

const MAX_DEPTH = 6;
const FIRST = '0';

/** Members of a schema that hold numbers, text or flags, by where they stand. */
export function listFields(
  document: Json,
  schema: Json | undefined,
  path: readonly string[] = [],
  outer = '',
): Field[] {
  const node = follow(document, schema);
  if (!node || path.length > MAX_DEPTH || getMember(node, 'writeOnly') === true) return [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    [getMember(node, keyword) ?? []].flat(),
  );
  const members = Object.entries(getMember(node, 'properties') ?? {});
  // What a union is about stands at the union; its parts only say of which type they are.
  const description = String(getMember(node, 'description') ?? outer);
  const own =
    path.length > 0 && path.at(-1) !== FIRST ? describeField(node, path, description) : [];
  return [
    ...own,
    ...members.flatMap(([name, member]) => listFields(document, member, [...path, name])),
    ...listFields(document, getMember(node, 'items'), [...path, FIRST]),
    ...parts.flatMap((part) => listFields(document, part, path, description)),
  ];
}

function describeField(node: Json, path: readonly string[], description: string): Field[] {
  const types = [getMember(node, 'type') ?? []].flat();
  const text = (name: string): string => String(getMember(node, name) ?? '');
  const common = {
    pointer: writePointer(path),
    name: path.at(-1) ?? '',
    description,
    format: text('format'),
    isInList: path.includes(FIRST),
    isDeprecated: getMember(node, 'deprecated') === true,
  };
  if (types.includes('number') || types.includes('integer')) return [{ ...common, type: 'number' }];
  const type = (['string', 'boolean'] as const).find((known) => types.includes(known));
  return type ? [{ ...common, type }] : [];
}
