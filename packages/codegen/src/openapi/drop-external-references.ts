import { getIn, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';

/** Members whose own members have names that are free: a property may be called `example`. */
const NAMES = new Set(
  `properties patternProperties $defs definitions dependentSchemas schemas responses parameters requestBodies headers
  securitySchemes links callbacks pathItems content encoding variables scopes`.split(/\s+/),
);
/** Members that hold values, not schemas. */
const DATA = new Set(['example', 'default', 'const', 'enum', 'value']);

type Place = 'object' | 'names' | 'data' | 'examples';

/**
 * The document as programs of others may see it, which follow whatever looks like a reference: nothing in it leads to
 * another file or host. Examples that lie elsewhere are left out, and so is `$ref` in values and extensions.
 *
 * @param document what the references of the node lead into, where it is a part
 * @throws SpecError where a reference that counts leads out of the document
 */
export function dropExternalReferences(whole: Json, document: Json = whole): Json {
  const visit = (node: Json, place: Place): Json => {
    if (Array.isArray(node)) return node.map((item) => visit(item, place));
    if (!isJsonObject(node)) return node;
    const copy: JsonObject = {};
    for (const [name, member] of Object.entries(node)) {
      if (isLeftOut(name, member, place)) continue;
      if (place === 'object') refuseOutside(document, name, member);
      setMember(copy, name, visit(member, placeOf(name, member, place)));
    }
    return copy;
  };
  return visit(whole, 'object');
}

function isLeftOut(name: string, member: Json, place: Place): boolean {
  if (place === 'data') return name === '$ref' && typeof member === 'string';
  // Extensions may stand among names too; there a schema is all that a name may hold.
  if (place === 'names')
    return name.startsWith('x-') && !isJsonObject(member) && typeof member !== 'boolean';
  if (place === 'examples') return leadsOut(getIn(member, '$ref'));
  return place === 'object' && name === 'externalValue' && typeof member === 'string';
}

function placeOf(name: string, member: Json, place: Place): Place {
  if (place === 'data') return 'data';
  if (place !== 'object') return 'object';
  if (name === 'examples') return isJsonObject(member) ? 'examples' : 'data';
  if (DATA.has(name) || name.startsWith('x-')) return 'data';
  return NAMES.has(name) ? 'names' : 'object';
}

function refuseOutside(document: Json, name: string, member: Json): void {
  const targets =
    name === '$ref' ? [member] : name === 'discriminator' ? listMapped(document, member) : [];
  const [outside] = targets.filter(leadsOut);
  if (outside !== undefined)
    throw new SpecError(
      `$ref ${String(outside)} leads out of the document: bundle it into one file first`,
    );
}

/** A mapping names a schema, or refers to one. */
function listMapped(document: Json, discriminator: Json): Json[] {
  const mapping = getIn(discriminator, 'mapping');
  return Object.values(isJsonObject(mapping) ? mapping : {}).filter(
    (target) =>
      typeof target !== 'string' || getIn(document, 'components', 'schemas', target) === undefined,
  );
}

const leadsOut = (target: Json | undefined): boolean =>
  typeof target === 'string' && !target.startsWith('#');
