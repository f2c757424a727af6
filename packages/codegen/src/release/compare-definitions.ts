import type { ProviderDefinition } from '@fuelgauge/core';
import { type Change, changesBelow } from '../compare/change.ts';
import { breaking, type MemberRule, membersOf, offered } from '../compare/meaning/member-rule.ts';
import type { meaningSchema } from '../spec/vocabulary/meaning.ts';
import { readDefinition } from './read-definition.ts';

/** What a definition has beside the meaning: the generator reads it from the document. */
type Derived = Exclude<
  keyof ProviderDefinition,
  keyof typeof meaningSchema.properties | 'keyVariables'
>;

const DERIVED: Readonly<Record<Derived, MemberRule>> = {
  id: breaking('the id of the provider'),
  baseUrl: breaking('the server'),
  path: breaking('the path that is read'),
  auth: breaking('where the key goes'),
  successStatus: breaking('the status of a success', { absent: 200 }),
};

/** What another generator makes of the same document: nothing else shows that the key goes elsewhere. */
export function compareDefinitions(before: string | null, after: string | null): Change[] {
  const [old, next] = [readDefinition(before), readDefinition(after)];
  if (old === null || next === null) return [];
  const change = changesBelow('definition');
  return membersOf(DERIVED, offered)
    .compare(old, next)
    .map(({ at, bump, rule, what }) => change(at, bump, rule, what));
}
