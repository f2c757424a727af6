import { getMember, type Json } from '../json/json.ts';
import { isNamed, listParameters, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import { listPlaces } from '../openapi/schema-places.ts';
import type { Comparison } from './comparison.ts';
import {
  describeSerialization,
  findChangedSerialization,
  type Serialization,
} from './serialization.ts';
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
    const changed = findChangedSerialization(
      serializationOf(old, before),
      serializationOf(next, other),
    );
    if (!changed) return [];
    const what = `is written as ${changed[1]}, not as ${changed[0]}`;
    return [{ place: at, value: at, bump: 'major', rule: 'parameter-serialization-changed', what }];
  });
}

/** A schema of its own, or that of the only media type it is written in. */
function schemaOf(document: Json, { node }: Parameter): Json {
  const [content] = Object.values(follow(document, getMember(node, 'content')) ?? {});
  return getMember(node, 'schema') ?? getMember(content, 'schema') ?? null;
}

function serializationOf(document: Json, parameter: Parameter): Serialization {
  const [media] = Object.keys(follow(document, getMember(parameter.node, 'content')) ?? {});
  const place = listPlaces(document, schemaOf(document, parameter)).get('');
  const types = place?.types ?? new Set();
  return describeSerialization({ in: parameter.in, node: parameter.node, types, media });
}
