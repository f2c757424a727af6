import { getMember, type Json } from '../json/json.ts';
import { isNamed, listParameters, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import { listPlaces } from '../openapi/schema-places.ts';
import type { Comparison } from './comparison.ts';
import { compareSchemas } from './schema-rules.ts';
import type { TypeDifference } from './type-difference.ts';

/** Finds what callers notice about parameters that stay, though no type shows it. */
export function compareParameters(
  old: Json,
  next: Json,
  { from, to }: Comparison,
): TypeDifference[] {
  const after = listParameters(next, to);
  return listParameters(old, from).flatMap((before) => {
    const other = after.find((candidate) => isNamed(candidate, before.in, before.name));
    if (!other) return [];
    const at = [other.in, other.name];
    const schemas = [schemaOf(old, before), schemaOf(next, other)] as const;
    const found = compareSchemas(old, next, schemas, 'input').map((difference) => ({
      ...difference,
      place: [...at, ...difference.place],
      value: [...at, ...difference.value],
    }));
    const [serialization, serializationAfter] = [
      describeSerialization(old, before),
      describeSerialization(next, other),
    ];
    if (serialization === serializationAfter) return found;
    const what = `is written as ${serializationAfter}, not as ${serialization}`;
    return [
      ...found,
      { place: at, value: at, bump: 'major', rule: 'parameter-serialization-changed', what },
    ];
  });
}

/** A schema of its own, or that of the only media type it is written in. */
function schemaOf(document: Json, { node }: Parameter): Json {
  const [content] = Object.values(follow(document, getMember(node, 'content')) ?? {});
  return getMember(node, 'schema') ?? getMember(content, 'schema') ?? null;
}

/** How lists and objects are serialized; for a single value the style counts in a path only. */
function describeSerialization(document: Json, parameter: Parameter): string {
  const { node } = parameter;
  const [media] = Object.keys(follow(document, getMember(node, 'content')) ?? {});
  const types = listPlaces(document, schemaOf(document, parameter)).get('')?.types ?? new Set();
  const isSingle = !types.has('array') && !types.has('object');
  if (media !== undefined) return isSingle ? 'plain' : media;
  if (isSingle && parameter.in !== 'path') return 'plain';
  const style =
    getMember(node, 'style') ?? (/^(query|cookie)$/.test(parameter.in) ? 'form' : 'simple');
  if (isSingle) return String(style);
  return `${style}, ${(getMember(node, 'explode') ?? style === 'form') ? 'exploded' : 'in one'}`;
}
