import { getIn, isJsonObject, type Json } from '../json/json.ts';
import { filterMembers, type Role } from './map.ts';
import { ExternalReferenceError } from './reference.ts';

/**
 * The document as other programs may see it, which follow whatever looks like a reference: nothing
 * in it leads to another file or host. Examples that lie elsewhere are left out, and so is `$ref`
 * in values and extensions.
 *
 * @param document what the references of the node lead into, where it is a part
 * @throws SpecError where a reference that counts leads out of the document
 */
export function dropExternalReferences(node: Json, document: Json = node): Json {
  return filterMembers(node, (name, member, role) => {
    if (role === 'fields') refuseExternal(document, name, member);
    return !isLeftOut(name, member, role);
  });
}

function isLeftOut(name: string, member: Json, role: Role): boolean {
  switch (role) {
    case 'data':
      return name === '$ref' && typeof member === 'string';
    case 'names':
      // Extensions may stand among names too; there a schema is all that a name may hold.
      return name.startsWith('x-') && !isJsonObject(member) && typeof member !== 'boolean';
    case 'examples':
      return isExternal(getIn(member, '$ref'));
    case 'fields':
      return name === 'externalValue' && typeof member === 'string';
  }
}

function refuseExternal(document: Json, name: string, member: Json): void {
  const targets =
    name === '$ref' ? [member] : name === 'discriminator' ? listMapped(document, member) : [];
  const external = targets.find(isExternal);
  if (external !== undefined) throw new ExternalReferenceError(String(external));
}

/** What a mapping refers to; the other values name a schema. */
function listMapped(document: Json, discriminator: Json): Json[] {
  const mapping = getIn(discriminator, 'mapping');
  return Object.values(isJsonObject(mapping) ? mapping : {}).filter(
    (target) =>
      typeof target !== 'string' || getIn(document, 'components', 'schemas', target) === undefined,
  );
}

const isExternal = (target: Json | undefined): boolean =>
  typeof target === 'string' && !target.startsWith('#');
