import { Failure, invalidDefinition, nameOfMember } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';
import { DEFINITION_MEMBERS } from './definition-members.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/** Deeper than any definition: one that holds itself has no end. */
const MAX_DEPTH = 6;

function copyOwn(value: unknown, part: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw invalidDefinition('nesting');
  if (Array.isArray(value)) return Array.from(value, (item) => copyOwn(item, part, depth + 1));
  const known = Object.hasOwn(DEFINITION_MEMBERS, part)
    ? DEFINITION_MEMBERS[part as keyof typeof DEFINITION_MEMBERS].split(' ')
    : undefined;
  const copy = withoutInherited<Record<string, unknown>>({});
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (known && !known.includes(name)) throw invalidDefinition(`member ${nameOfMember(name)}`);
    copy[name] = copyOwn(member, known ? name : `${part}.*`, depth + 1);
  }
  return copy;
}

function readDefinition(definition: ProviderDefinition): ProviderDefinition | Failure {
  try {
    const own = copyOwn(definition, '', 0) as ProviderDefinition;
    if (typeof own.id !== 'string') throw invalidDefinition('id');
    return own;
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
