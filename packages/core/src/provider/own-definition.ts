import { Failure, invalidDefinition, nameOfMember } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';
import { checkMember } from './check-member.ts';
import { DEFINITION_MEMBERS } from './definition-members.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/** Deeper than any definition: one that holds itself has no end. */
const MAX_DEPTH = 6;

function copyOwn(
  value: unknown,
  id: string,
  name: string,
  depth: number,
  part: string = name,
): unknown {
  if (typeof value !== 'object' || value === null) {
    checkMember(value, id, name, part);
    return value;
  }
  if (depth > MAX_DEPTH) throw invalidDefinition('nesting');
  if (Array.isArray(value))
    return Array.from(value, (item) => copyOwn(item, id, name, depth + 1, part));
  const known = Object.hasOwn(DEFINITION_MEMBERS, name)
    ? DEFINITION_MEMBERS[name as keyof typeof DEFINITION_MEMBERS].split(' ')
    : undefined;
  const copy = withoutInherited<Record<string, unknown>>({});
  for (const [own, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (known && !known.includes(own)) throw invalidDefinition(`member ${nameOfMember(own)}`);
    copy[own] = copyOwn(member, id, known ? own : `${name}.*`, depth + 1, name);
  }
  // What is missing cannot be used either.
  if (name === 'balance') checkMember(copy['scope'], id, 'scope');
  if (name === 'auth') checkMember(copy['header'] ?? copy['query'], id, name);
  return copy;
}

function readDefinition(definition: ProviderDefinition): ProviderDefinition | Failure {
  try {
    const { id } = definition;
    if (typeof id !== 'string' || !Object.hasOwn(definition, 'id')) throw invalidDefinition('id');
    return copyOwn(definition, id, '', 0) as ProviderDefinition;
  } catch (error) {
    // A getter's error is not quoted: it may contain anything.
    return error instanceof Failure ? error : invalidDefinition('members');
  }
}

const KNOWN = new WeakMap<ProviderDefinition, ProviderDefinition | Failure>();

/**
 * A definition by its own members alone, which inherit nothing: a polluted `Object.prototype` adds
 * no `scale`. Read once; what changes later does not count.
 * @returns a Failure where a member is unknown or cannot be read
 */
export function ownDefinition(definition: ProviderDefinition): ProviderDefinition | Failure {
  if (typeof definition !== 'object' || (definition as unknown) === null)
    return invalidDefinition('type');
  const own = KNOWN.get(definition) ?? readDefinition(definition);
  KNOWN.set(definition, own);
  return own;
}

/** The id of a definition that is otherwise unusable: messages begin with it. */
export function idOf(definition: ProviderDefinition): string {
  try {
    const id: unknown = Object.getOwnPropertyDescriptor(definition, 'id')?.value;
    return typeof id === 'string' ? id : 'provider';
  } catch {
    return 'provider';
  }
}
