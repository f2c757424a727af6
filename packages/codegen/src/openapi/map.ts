import { isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';

/**
 * What the members of an object are: fields that the specification names, names that somebody chose
 * (a property may be called `example`), Example Objects by name, or a value that may hold anything.
 */
export type Role = 'fields' | 'names' | 'examples' | 'data';

/** An object that a walk through a document has come to. */
export interface VisitedObject {
  readonly role: Role;
  /** The names that lead to it. */
  readonly names: readonly string[];
}

/** Returns what stands in the place of an object; `descend` copies an object with its members mapped. */
export type MapObject = (
  object: JsonObject,
  at: VisitedObject,
  descend: (object: JsonObject) => JsonObject,
) => Json;

/** Fields whose members have names that somebody chose. */
const NAMED = new Set(
  `properties patternProperties $defs definitions dependentSchemas schemas responses parameters requestBodies headers
  securitySchemes links callbacks pathItems webhooks content encoding variables scopes`.split(
    /\s+/,
  ),
);
/** Fields that hold values, or names alone, none of which is a field. */
const VALUES = new Set(
  'example default const enum value mapping security dependentRequired'.split(' '),
);

/** Copies a document, or a part of it, with every object as `map` makes it. */
export function mapDocument(root: Json, map: MapObject, role: Role = 'fields'): Json {
  const visit = (node: Json, at: VisitedObject): Json => {
    if (Array.isArray(node))
      return node.map((item, index) =>
        visit(item, { role: roleOfItems(at.role), names: [...at.names, String(index)] }),
      );
    if (!isJsonObject(node)) return node;
    return map(node, at, (object) => {
      const copy: JsonObject = {};
      for (const [name, member] of Object.entries(object)) {
        const below = { role: roleOf(name, member, at.role), names: [...at.names, name] };
        setMember(copy, name, visit(member, below));
      }
      return copy;
    });
  };
  return visit(root, { role, names: [] });
}

/** Visits every object of a document, or of a part of it. */
export function walkDocument(
  root: Json,
  visit: (object: JsonObject, at: VisitedObject) => void,
): void {
  mapDocument(root, (object, at, descend) => {
    visit(object, at);
    return descend(object);
  });
}

/** Copies a document, or a part of it, without the members that `keep` refuses. */
export function filterMembers(
  root: Json,
  keep: (name: string, member: Json, role: Role) => boolean,
): Json {
  return mapDocument(root, (object, { role }, descend) =>
    descend(
      Object.fromEntries(
        Object.entries(object).filter(([name, member]) => keep(name, member, role)),
      ),
    ),
  );
}

/** The role of a member of an object. */
export function roleOf(name: string, member: Json, role: Role): Role {
  if (role === 'data') return 'data';
  if (role !== 'fields') return 'fields';
  if (name === 'examples') return isJsonObject(member) ? 'examples' : 'data';
  if (VALUES.has(name) || name.startsWith('x-')) return 'data';
  return NAMED.has(name) ? 'names' : 'fields';
}

/** Of each name on a way through a document, the role of the object that has it. */
export function rolesAlong(names: readonly string[]): readonly Role[] {
  let role: Role = 'fields';
  return names.map((name) => {
    const holder = role;
    role = roleOf(name, null, role);
    return holder;
  });
}

/** The `parameters` of an operation are a list, those of the components a map. */
export const roleOfItems = (role: Role): Role => (role === 'data' ? 'data' : 'fields');
