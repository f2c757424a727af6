import { getMember, isJsonObject, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { followMembers } from '../openapi/reference.ts';
import { listPlaces, type SchemaPlace } from '../openapi/schema-places.ts';
import type { Change, ChangeMaker } from './change.ts';
import { describeSerialization, findChangedSerialization } from './serialization.ts';

/** A body as its document declares it, in the media type that is compared. */
interface Form {
  readonly document: Json;
  readonly body: Json;
  readonly media: string;
}

/** Compares how the parts of a form are written, which no type shows. */
export function compareForms(
  before: Form,
  after: Form,
  change: ChangeMaker,
  { name }: Operation,
): Change[] {
  if (!/^(application\/x-www-form-urlencoded|multipart\/)/i.test(after.media)) return [];
  const [from, to] = [readForm(before), readForm(after)];
  const parts = new Set([...from.encodings.keys(), ...to.encodings.keys()]);
  return [...parts].flatMap((part) => {
    const written = [from, to].map((form) => describePart(form, part));
    const [was, is] = written;
    const changed =
      was && is && (findChangedSerialization(was, is) ?? findChangedMedia(from, to, part));
    if (!changed) return [];
    const place = [after.media, 'encoding', part];
    const message = `${name} body: ${part} is written as ${changed[1]}, not as ${changed[0]}`;
    return [change(place, 'major', 'encoding-changed', message)];
  });
}

interface Parts {
  readonly encodings: ReadonlyMap<string, Json>;
  readonly places: ReadonlyMap<string, SchemaPlace>;
}

function readForm({ document, body, media }: Form): Parts {
  const content = followMembers(document, getMember(body, 'content'), () => true).get(media);
  const encoding = getMember(content, 'encoding');
  return {
    encodings: new Map(Object.entries(isJsonObject(encoding) ? encoding : {})),
    places: listPlaces(document, getMember(content, 'schema') ?? null),
  };
}

/** Undefined for a part that there is none of: its members are compared by their types. */
function describePart({ encodings, places }: Parts, part: string) {
  const place = [...places.values()].find(({ value }) => value.length === 1 && value[0] === part);
  if (!place) return undefined;
  const { types } = place;
  return describeSerialization({ in: 'query', node: encodings.get(part), types, media: undefined });
}

/** Where one of them names no media type, it depends on the type of the part. */
function findChangedMedia(
  from: Parts,
  to: Parts,
  part: string,
): readonly [string, string] | undefined {
  const [was, is] = [from, to].map(({ encodings }) =>
    getMember(encodings.get(part), 'contentType'),
  );
  if (typeof was !== 'string' || typeof is !== 'string' || was === is) return undefined;
  return [was, is];
}
