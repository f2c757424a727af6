import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { parsePointer, resolvePointer, writePointer } from '../json/pointer.ts';
import { isVersion30 } from '../openapi/document.ts';
import { walkDocument } from '../openapi/map.ts';
import { findNewSchemaFaults } from '../openapi/schema-faults.ts';

/** What since 3.1 counts beside a reference: it describes, and validates nothing. */
const DESCRIBING = new Set(
  'summary description title deprecated default example examples readOnly writeOnly'.split(' '),
);

/** What an action made that is not valid, or has no effect: each in words that follow its name. */
export function findActionFaults(before: Json, after: Json): string[] {
  return [
    ...findNewSchemaFaults(before, after).map(
      ({ pointer, message }) => `makes a schema that is not valid: ${pointer} ${message}`,
    ),
    ...listBesideReferences(after)
      .filter(({ pointer, text }) => text !== textAt(before, pointer))
      .map(
        ({ pointer, target }) =>
          `has no effect at ${pointer}: what stands beside a $ref is not heeded; change ${target} instead, or replace the $ref`,
      ),
  ];
}

/** Every member beside a reference that no tool heeds. */
function listBesideReferences(document: Json): { pointer: string; target: string; text: string }[] {
  const isOld = isVersion30(document);
  const found: { pointer: string; target: string; text: string }[] = [];
  walkDocument(document, (object, { role, names }) => {
    const target = getMember(object, '$ref');
    if (role !== 'fields' || typeof target !== 'string' || isPathItem(names)) return;
    for (const [name, member] of Object.entries(object)) {
      if (name === '$ref' || name.startsWith('x-') || (!isOld && DESCRIBING.has(name))) continue;
      found.push({
        pointer: writePointer([...names, name]),
        target,
        text: JSON.stringify(member),
      });
    }
  });
  return found;
}

/** A path item may have a reference and fields of its own. */
const isPathItem = (names: readonly string[]): boolean =>
  names.length === 2 && names[0] === 'paths';

/** Undefined where it was not there, or was not beside a reference. */
function textAt(document: Json, pointer: string): string | undefined {
  const names = parsePointer(pointer);
  const parent = resolvePointer(document, writePointer(names.slice(0, -1)));
  if (!isJsonObject(parent) || getMember(parent, '$ref') === undefined) return undefined;
  const member = getMember(parent, names.at(-1) ?? '');
  return member === undefined ? undefined : JSON.stringify(member);
}
