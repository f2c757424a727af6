import { getMember, type Json } from '../json/json.ts';
import type { SchemaType } from '../openapi/schema.ts';

/** How a value of each kind is written. */
export interface Serialization {
  readonly single: string;
  /** Undefined where the schema allows neither a list nor an object. */
  readonly composite: string | undefined;
}

/** What says how a value is written: a parameter, or the encoding of a part of a form. */
interface Written {
  readonly in: string;
  readonly node: Json | undefined;
  readonly types: ReadonlySet<SchemaType>;
  /** The media type that it is written in, where one is named. */
  readonly media: string | undefined;
}

/** For a single value the style counts in a path only. */
export function describeSerialization({ in: place, node, types, media }: Written): Serialization {
  const isSingle = !types.has('array') && !types.has('object');
  const style = String(
    getMember(node, 'style') ?? (/^(query|cookie)$/.test(place) ? 'form' : 'simple'),
  );
  const explode = getMember(node, 'explode') ?? style === 'form';
  const plain = place === 'path' && media === undefined ? style : 'plain';
  if (isSingle) return { single: plain, composite: undefined };
  const list = `${style}, ${explode ? 'exploded' : 'in one'}`;
  return { single: media ?? plain, composite: media ?? list };
}

/**
 * Two ways to write the same value, where they differ. What also takes a list takes single values as
 * before: only what could be sent before is compared.
 */
export function findChangedSerialization(
  before: Serialization,
  after: Serialization,
): readonly [before: string, after: string] | undefined {
  if (before.composite !== undefined && after.composite !== undefined)
    return before.composite === after.composite ? undefined : [before.composite, after.composite];
  return before.single === after.single ? undefined : [before.single, after.single];
}
