import { getMember, isJsonObject, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow, followMembers } from '../openapi/reference.ts';
import { expandSchema, ownTypes } from '../openapi/schema.ts';
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
      was &&
      is &&
      (findChangedSerialization(was, is) ?? findChangedMedia(from, to, part, after.media));
    if (!changed) return [];
    const place = [after.media, 'encoding', part];
    const message = `${name} body: ${part} is written as ${changed[1]}, not as ${changed[0]}`;
    return [change(place, 'major', 'encoding-changed', message)];
  });
}

interface Parts {
  readonly encodings: ReadonlyMap<string, Json>;
  readonly document: Json;
  readonly members: ReadonlyMap<string, Json>;
}

function readForm({ document, body, media }: Form): Parts {
  const content = followMembers(document, getMember(body, 'content'), () => true).get(media);
  const encoding = getMember(content, 'encoding');
  return {
    encodings: new Map(Object.entries(isJsonObject(encoding) ? encoding : {})),
    document,
    members: new Map(
      expandSchema(document, getMember(content, 'schema')).flatMap((schema) =>
        Object.entries(follow(document, getMember(schema, 'properties')) ?? {}),
      ),
    ),
  };
}

/** Undefined for a part that there is none of: its members are compared by their types. */
function describePart({ document, encodings, members }: Parts, part: string) {
  const schema = members.get(part);
  if (schema === undefined) return undefined;
  return describeSerialization({ document, in: 'query', node: encodings.get(part), schema });
}

/** Where no media type is named, that of the parts of a form with several depends on what they are. */
function findChangedMedia(
  from: Parts,
  to: Parts,
  part: string,
  form: string,
): readonly [string, string] | undefined {
  const [was, is] = [from, to].map((parts) => {
    const named = getMember(parts.encodings.get(part), 'contentType');
    if (typeof named === 'string') return named;
    return /^multipart\//i.test(form) ? defaultMedia(parts, part) : undefined;
  });
  if (was === undefined || is === undefined || was === is) return undefined;
  return [was, is];
}

/** Undefined where the versions of OpenAPI differ, or nothing is said of the type. */
function defaultMedia({ document, members }: Parts, part: string): string | undefined {
  const types = new Set(expandSchema(document, members.get(part)).flatMap(ownTypes));
  if (types.size !== 1) return undefined;
  return types.has('object') ? 'application/json' : undefined;
}
