import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { filterMembers, mapDocument, walkDocument } from '../openapi/map.ts';
import { follow } from '../openapi/reference.ts';

const SCHEMA = /^#\/components\/schemas\/([^/]+)$/;
const SUFFIX = '__sent';

/**
 * The document with schemas of their own for what is sent. openapi-typescript gives a member with a
 * default a type that must be there: true of what is answered, and wrong of what is sent, where the
 * default is for whoever leaves it out. Only schemas that need it are copied.
 */
export function separateInputs(document: Json): Json {
  const schemas = getMember(getMember(document, 'components'), 'schemas');
  if (!isJsonObject(schemas)) return document;
  const names = listSent(document, schemas);
  if (![...names].some((name) => hasDefault(getMember(schemas, name) ?? null))) return document;
  const inputs = new Inputs(schemas, names);
  return mapDocument(document, (object, { names: place, role }, descend) => {
    const isBody = role === 'fields' && place.at(-1) === 'requestBody';
    const isShared = place.length === 3 && place[1] === 'requestBodies';
    if (isBody || isShared) return inputs.rename(object);
    const copy = descend(object);
    if (place.length === 2 && place[0] === 'components' && place[1] === 'schemas')
      for (const name of names) setMember(copy, name + SUFFIX, inputs.copy(name));
    return copy;
  });
}

/** Schemas as they are sent, under names of their own. */
class Inputs {
  readonly #schemas: JsonObject;
  readonly #names: ReadonlySet<string>;

  constructor(schemas: JsonObject, names: ReadonlySet<string>) {
    this.#schemas = schemas;
    this.#names = names;
  }

  /** A schema without defaults. */
  copy(name: string): Json {
    const schema = getMember(this.#schemas, name) ?? null;
    return filterMembers(
      this.rename(schema, name),
      (member, _, role) => role !== 'fields' || member !== 'default',
    );
  }

  /** A part of the document that refers to the copies. */
  rename(root: Json, schema?: string): Json {
    return mapDocument(root, (object, { role, names }, descend) => {
      const copy = descend(object);
      if (role !== 'fields') return copy;
      const target = this.#rename(getMember(object, '$ref'));
      if (target !== undefined) setMember(copy, '$ref', target);
      const discriminator = getMember(copy, 'discriminator');
      if (typeof getMember(discriminator, 'propertyName') === 'string')
        setMember(copy, 'discriminator', {
          ...(discriminator as JsonObject),
          mapping: this.#mapNames(object, names.length === 0 ? schema : undefined),
        });
      return copy;
    });
  }

  /** What a discriminator says: a schema that is not mapped goes by its name, which the copy has not. */
  #mapNames(holder: JsonObject, schema: string | undefined): JsonObject {
    const given = getMember(getMember(holder, 'discriminator'), 'mapping');
    const mapping: JsonObject = {};
    const mapped = new Set<string>();
    for (const [value, target] of Object.entries(isJsonObject(given) ? given : {})) {
      const name = nameOf(target) ?? String(target);
      mapped.add(name);
      setMember(mapping, value, this.#rename(`#/components/schemas/${writeName(name)}`) ?? target);
    }
    const alternatives = ['oneOf', 'anyOf'].flatMap((keyword) => listNames(holder, keyword));
    const heirs = [...this.#names].filter(
      (name) =>
        schema !== undefined && listNames(getMember(this.#schemas, name), 'allOf').includes(schema),
    );
    for (const name of [...alternatives, ...heirs])
      if (this.#names.has(name) && !mapped.has(name))
        setMember(mapping, name, `#/components/schemas/${writeName(name + SUFFIX)}`);
    return mapping;
  }

  #rename(reference: Json | undefined): string | undefined {
    const name = nameOf(reference);
    return name !== undefined && this.#names.has(name)
      ? `#/components/schemas/${writeName(name + SUFFIX)}`
      : undefined;
  }
}

/** The schemas that the parts of a schema refer to. */
function listNames(schema: Json | undefined, keyword: string): readonly string[] {
  const parts = getMember(schema, keyword);
  return (Array.isArray(parts) ? parts : []).flatMap(
    (part) => nameOf(getMember(part, '$ref')) ?? [],
  );
}

/** The schemas that a request body leads to. */
function listSent(document: Json, schemas: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Json[] = [];
  walkDocument(document, (object, { role }) => {
    const body = role === 'fields' ? getMember(object, 'requestBody') : undefined;
    if (body !== undefined) open.push(follow(document, body) ?? null);
  });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    walkDocument(node, (object) => {
      const mapping = getMember(getMember(object, 'discriminator'), 'mapping');
      const targets = Object.values(isJsonObject(mapping) ? mapping : {});
      for (const target of [getMember(object, '$ref'), ...targets]) {
        const name = nameOf(target) ?? (typeof target === 'string' ? target : '');
        if (names.has(name) || getMember(schemas, name) === undefined) continue;
        names.add(name);
        open.push(getMember(schemas, name) ?? null);
      }
    });
  }
  return names;
}

function nameOf(reference: Json | undefined): string | undefined {
  const name = typeof reference === 'string' ? SCHEMA.exec(reference)?.[1] : undefined;
  return name === undefined
    ? undefined
    : decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
}

const writeName = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

function hasDefault(schema: Json): boolean {
  let found = false;
  walkDocument(schema, (object, { role }) => {
    found ||= role === 'fields' && getMember(object, 'default') !== undefined;
  });
  return found;
}
