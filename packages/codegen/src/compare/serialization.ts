import { getMember, type Json } from '../json/json.ts';
import { follow } from '../openapi/reference.ts';
import { expandSchema, ownTypes } from '../openapi/schema.ts';

/** Values that are written in ways of their own. */
const KINDS = ['text', 'other', 'list', 'object'] as const;
type Kind = (typeof KINDS)[number];

/** How a value of each kind is written; a kind that the schema does not allow is left out. */
export interface Serialization {
  readonly ways: ReadonlyMap<Kind, string>;
  /** Whether the schema says of what kind its values are. */
  readonly isTyped: boolean;
}

/** What says how a value is written: a parameter, a header, or the encoding of a part of a form. */
interface Written {
  readonly document: Json;
  readonly in: string;
  readonly node: Json | undefined;
  readonly schema: Json | undefined;
  /** The media type that it is written in, where one is named. */
  readonly media?: string | undefined;
}

/** How the values of a parameter or a header are written, by its style or in its media type. */
export function serializationOf(document: Json, place: string, node: Json): Serialization {
  const contents = follow(document, getMember(node, 'content')) ?? {};
  const [media] = Object.keys(contents);
  const content = media === undefined ? undefined : follow(document, getMember(contents, media));
  const schema = getMember(node, 'schema') ?? getMember(content, 'schema');
  return describeSerialization({ document, in: place, node, schema, media });
}

export function describeSerialization(written: Written): Serialization {
  const kinds = kindsOf(written.document, written.schema);
  const isTyped = kinds.size > 0;
  const ways = (isTyped ? [...kinds] : KINDS).map(
    (kind) => [kind, describeWay(written, kind)] as const,
  );
  return { ways: new Map(ways), isTyped };
}

function kindsOf(document: Json, root: Json | undefined): ReadonlySet<Kind> {
  const schemas = expandSchema(document, root);
  const named = schemas.flatMap(ownTypes).filter((type) => type !== 'null');
  if (named.length > 0)
    return new Set(
      named.map((type) =>
        type === 'string' ? 'text' : type === 'array' ? 'list' : type === 'object' ? type : 'other',
      ),
    );
  const has = (...keywords: readonly string[]): boolean =>
    schemas.some((schema) => keywords.some((keyword) => getMember(schema, keyword) !== undefined));
  return new Set([
    ...(has('items', 'prefixItems') ? ['list' as const] : []),
    ...(has('properties', 'additionalProperties') ? ['object' as const] : []),
  ]);
}

/** One value is plain wherever no sign is put before it; JSON puts text in quotes. */
function describeWay({ in: place, node, media }: Written, kind: Kind): string {
  const isSingle = kind === 'text' || kind === 'other';
  if (media !== undefined) {
    const name = nameMedia(media);
    return isSingle && (name === 'text/plain' || (name === 'JSON' && kind === 'other'))
      ? 'plain'
      : name;
  }
  const isForm = /^(query|cookie)$/.test(place);
  const style = String(getMember(node, 'style') ?? (isForm ? 'form' : 'simple'));
  // For a single value the style counts in a path only.
  if (isSingle) return place === 'path' && style !== 'simple' ? style : 'plain';
  // A simple list has commas in any case, and a deep object has a name for each member.
  if ((style === 'simple' && kind === 'list') || style === 'deepObject') return style;
  const explode = getMember(node, 'explode') ?? style === 'form';
  return `${style}, ${explode ? 'exploded' : 'in one'}`;
}

/** All names of JSON write the same, and what a media type says of its letters changes none. */
function nameMedia(media: string): string {
  const name = (media.toLowerCase().split(';', 1)[0] ?? '').trim();
  return /[/+]json$/.test(name) ? 'JSON' : name;
}

/**
 * Two ways to write the same value, where they differ. What also takes a list takes single values as
 * before: only what could be sent before is compared.
 */
export function findChangedSerialization(
  before: Serialization,
  after: Serialization,
): readonly [before: string, after: string] | undefined {
  for (const [kind, was] of before.ways) {
    const is = after.ways.get(kind);
    if (is !== undefined && is !== was) return [was, is];
  }
  return undefined;
}

/** Of values whose kind nobody names, nobody can tell whether they are of the one that changed. */
export const bumpOfChanged = (before: Serialization, after: Serialization): 'major' | 'review' =>
  before.isTyped || after.isTyped ? 'major' : 'review';
