import { parsePointer, writePointer } from '../../json/pointer.ts';
import { meaningSchema } from './meaning.ts';
import type { Schema } from './schema.ts';

/** A place in a meaning, as its vocabulary knows it. */
export interface Term {
  readonly schema: Schema;
  /** The member that goes when this one has to go: itself, or what cannot be without it; null where all is needed. */
  readonly optional: string | null;
}

/** What the vocabulary says of a place, as a JSON Pointer into the meaning; undefined where it has none. */
export function findTerm(at: string): Term | undefined {
  const names = parsePointer(at);
  let schema: Schema = meaningSchema;
  let optional: string | null = null;
  for (const [index, name] of names.entries()) {
    const child = childOf(schema, name);
    if (!child) return undefined;
    const required = [schema['required'] ?? []].flat();
    const isItem = schema['type'] === 'array';
    if (!isItem && !required.includes(name)) optional = writePointer(names.slice(0, index + 1));
    schema = child;
  }
  return names.length === 0 ? undefined : { schema, optional };
}

function childOf(schema: Schema, name: string): Schema | undefined {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  if (Object.hasOwn(properties, name)) return properties[name];
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null) return others as Schema;
  return /^\d+$/.test(name) ? (schema['items'] as Schema | undefined) : undefined;
}

/** Every place that has a name of its own, for suggestions. */
export function listTerms(schema: Schema = meaningSchema, at = ''): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(properties).flatMap(([name, member]) => {
    const place = at + writePointer([name]);
    return [place, ...listTerms(member, place)];
  });
}
