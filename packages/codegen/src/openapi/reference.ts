import { SpecError } from '../errors/spec-error.ts';
import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';

// Reference Object: https://spec.openapis.org/oas/v3.1.1.html#reference-object

/** The object itself, or what its `$ref` leads to within the document; undefined where there is no object. */
export function follow(document: Json, node: Json | undefined): JsonObject | undefined {
  const seen = new Set<Json>();
  let current = node;
  while (isJsonObject(current)) {
    const reference = getMember(current, '$ref');
    if (typeof reference !== 'string') return current;
    if (seen.has(current)) throw new SpecError(`circular $ref ${reference}`);
    seen.add(current);
    current = resolveReference(document, reference);
  }
  return undefined;
}

/** A reference leads to another file or host. */
export class ExternalReferenceError extends SpecError {
  readonly reference: string;

  constructor(reference: string) {
    super(`$ref ${reference} leads out of the document: bundle it into one file first`);
    this.reference = reference;
  }
}

/** What a reference such as `#/components/schemas/Credits` leads to, which may be a reference again. */
export function resolveReference(document: Json, reference: string): Json {
  if (!reference.startsWith('#')) throw new ExternalReferenceError(reference);
  const found = reference.startsWith('#/')
    ? resolvePointer(document, pointerOf(reference))
    : undefined;
  if (found === undefined) throw new SpecError(`$ref ${reference} leads nowhere in the document`);
  return found;
}

/** The JSON Pointer of a reference within the document, `#/components/schemas/Credits`. */
export function pointerOf(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    throw new SpecError(`$ref ${reference} cannot be read: a % in it is written as %25`);
  }
}

/** The members of a map such as `responses`, each with its reference followed, without extensions. */
export function followMembers(
  document: Json,
  node: Json | undefined,
  isMember = (name: string): boolean => !name.startsWith('x-'),
): ReadonlyMap<string, JsonObject> {
  const members = Object.entries(follow(document, node) ?? {}).filter(([name]) => isMember(name));
  return new Map(members.map(([name, member]) => [name, follow(document, member) ?? {}]));
}
