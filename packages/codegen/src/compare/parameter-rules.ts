import { getMember, type Json } from '../json/json.ts';
import { isNamed, listParameters, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import { listPlaces } from '../openapi/schema-places.ts';
import type { Comparison } from './comparison.ts';
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
      describeSerialization(old, before),
      describeSerialization(next, other),
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

/** How a value of each kind is written. */
interface Serialization {
  readonly single: string;
  /** Undefined where the schema allows neither a list nor an object. */
  readonly composite: string | undefined;
}

/**
 * Two ways to write the same value, where they differ. A parameter that also takes a list takes
 * single values as before: only what could be sent before is compared.
 */
function findChangedSerialization(
  before: Serialization,
  after: Serialization,
): readonly [before: string, after: string] | undefined {
  if (before.composite !== undefined && after.composite !== undefined)
    return before.composite === after.composite ? undefined : [before.composite, after.composite];
  return before.single === after.single ? undefined : [before.single, after.single];
}

/** For a single value the style counts in a path only. */
function describeSerialization(document: Json, parameter: Parameter): Serialization {
  const { node } = parameter;
  const [media] = Object.keys(follow(document, getMember(node, 'content')) ?? {});
  const types = listPlaces(document, schemaOf(document, parameter)).get('')?.types ?? new Set();
  const isSingle = !types.has('array') && !types.has('object');
  const style = String(
    getMember(node, 'style') ?? (/^(query|cookie)$/.test(parameter.in) ? 'form' : 'simple'),
  );
  const explode = getMember(node, 'explode') ?? style === 'form';
  const plain = parameter.in === 'path' && media === undefined ? style : 'plain';
  if (isSingle) return { single: plain, composite: undefined };
  const list = `${style}, ${explode ? 'exploded' : 'in one'}`;
  return { single: media ?? plain, composite: media ?? list };
}
