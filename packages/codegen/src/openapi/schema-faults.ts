import { Ajv2020 } from 'ajv/dist/2020.js';
import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import { isVersion30 } from './document.ts';
import { mapDocument, walkDocument } from './map.ts';

/** Something in a schema that makes it invalid, or that no validator heeds. */
export interface SchemaFault {
  readonly pointer: string;
  /** Goes on from the pointer: `must be an array`. */
  readonly message: string;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, logger: false });

/** A schema that is in no other one. */
interface RootSchema {
  readonly names: readonly string[];
  readonly schema: Json;
}

/** The faults in the schemas of a document, by the rules of its version, that it had not before. */
export function findNewSchemaFaults(before: Json, after: Json): SchemaFault[] {
  const changed = listChangedSchemas(before, after);
  const faults = findFaults(changed, isVersion30(after));
  if (faults.length === 0) return [];
  const known = new Set(findFaults(listRootSchemas(before), isVersion30(before)).map(describe));
  return faults.filter((fault) => !known.has(describe(fault)));
}

const describe = ({ pointer, message }: SchemaFault): string => `${pointer} ${message}`;

/** A schema that is what it was, in a document of the same version, has the faults that it had. */
function listChangedSchemas(before: Json, after: Json): readonly RootSchema[] {
  if (isVersion30(before) !== isVersion30(after)) return listRootSchemas(after);
  const identify = ({ names, schema }: RootSchema): string => JSON.stringify([names, schema]);
  const known = new Set(listRootSchemas(before).map(identify));
  return listRootSchemas(after).filter((root) => !known.has(identify(root)));
}

const findFaults = (roots: readonly RootSchema[], isOld: boolean): SchemaFault[] =>
  roots.flatMap(({ names, schema }) => [
    ...findInvalid(names, isOld ? withoutFlags(schema) : schema),
    ...findUnheeded(names, schema, isOld),
  ]);

function listRootSchemas(document: Json): readonly RootSchema[] {
  const roots: RootSchema[] = [];
  walkDocument(document, (object, { role, names }) => {
    if (names.some((name, index) => isRoot(names.slice(0, index + 1), name))) return;
    for (const [name, schema] of Object.entries(object)) {
      const place = [...names, name];
      if (role !== 'data' && role !== 'examples' && isRoot(place, name))
        roots.push({ names: place, schema });
    }
  });
  return roots;
}

/** `schema` is a field of parameters, headers and media types; components have schemas by name. */
const isRoot = (names: readonly string[], name: string): boolean =>
  (name === 'schema' && names.at(-2) !== 'schemas') ||
  (names.length === 3 && names[0] === 'components' && names[1] === 'schemas');

/** What the schema of schemas does not accept, the first fault of each place. */
function findInvalid(names: readonly string[], schema: Json): SchemaFault[] {
  if (!isJsonObject(schema) && typeof schema !== 'boolean')
    return [{ pointer: writePointer(names), message: 'must be a schema' }];
  if (ajv.validateSchema(schema) === true) return [];
  const faults = (ajv.errors ?? []).map(({ instancePath, message }) => ({
    pointer: writePointer([...names, ...parsePointer(instancePath)]),
    message: message ?? 'is not valid',
  }));
  return [...new Map(faults.reverse().map((fault) => [fault.pointer, fault])).values()];
}

/** What one version has and the other one has not. */
function findUnheeded(root: readonly string[], schema: Json, isOld: boolean): SchemaFault[] {
  const faults: SchemaFault[] = [];
  walkDocument(schema, (object, { role, names }) => {
    if (role !== 'fields') return;
    const [type, nullable] = [getMember(object, 'type'), getMember(object, 'nullable')];
    const add = (name: string, message: string) =>
      faults.push({ pointer: writePointer([...root, ...names, name]), message });
    if (isOld && (Array.isArray(type) || type === 'null'))
      add('type', 'must be one type in 3.0: say `nullable: true` beside it');
    if (isOld && nullable === true && type === undefined)
      add('nullable', 'counts in 3.0 only beside a `type`');
    if (!isOld && nullable !== undefined && typeof nullable === 'boolean')
      add('nullable', "does not count since 3.1: add 'null' to the types");
  });
  return faults;
}

/** Without the flags of 3.0 that are numbers since. */
const withoutFlags = (schema: Json): Json =>
  mapDocument(schema, (object, { role }, descend) =>
    descend(
      role === 'fields'
        ? (Object.fromEntries(
            Object.entries(object).filter(
              ([name, member]) => !(name.startsWith('exclusive') && typeof member === 'boolean'),
            ),
          ) as JsonObject)
        : object,
    ),
  );
