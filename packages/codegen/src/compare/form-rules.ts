import { getMember, isJsonObject, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow, followMembers } from '../openapi/reference.ts';
import { expandSchema } from '../openapi/schema.ts';
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
