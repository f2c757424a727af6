import { parsePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Pattern } from './patterns.ts';
import { groups, type Role, roleOfName, roleOfWords, traits } from './role-patterns.ts';
import { firstSentence, spellOut } from './spell-out.ts';

/** What a number is, and the words that say so. */
export interface FoundRole {
  readonly role: Role;
  /** Where the words stand. */
  readonly source: 'name' | 'group' | 'description';
  /** The words themselves; empty where there are none. */
  readonly words: string;
}

/** Says what a number is by its name, else by its description, else by the group that it stands in. */
export function findRole({ name, pointer, description }: Field): FoundRole {
  const named = matchRole(spellOut(name), roleOfName);
  const own: FoundRole = { role: named.role, source: 'name', words: name };
  const parents = listGroups(pointer);
  const isIn = ({ pattern }: Pattern) => parents.find((group) => pattern.test(spellOut(group)));
  const excluded = isIn(groups.other) ?? isIn(groups.history);
  if (excluded !== undefined) return { role: 'other', source: 'group', words: excluded };
  const described = describe(description, named.role);
  if (described) return described;
  const group = parents.at(-1);
  return (group === undefined ? undefined : findRoleByGroup(own, name, group)) ?? own;
}

/** The names of the objects that a member stands in, from the outside. */
export const listGroups = (pointer: string): readonly string[] =>
  parsePointer(pointer)
    .slice(0, -1)
    .filter((group) => !/^\d+$/.test(group));

function describe(description: string, named: Role): FoundRole | undefined {
  const sentence = firstSentence(description);
  const [rate] = traits.rate.pattern.exec(sentence) ?? [];
  if (rate !== undefined) return { role: 'other', source: 'description', words: rate };
  const [listing] = traits.listing.pattern.exec(sentence) ?? [];
  if (listing !== undefined && ['limit', 'none', 'count'].includes(named))
    return { role: 'other', source: 'description', words: listing };
  const { role, words } = matchRole(sentence, roleOfWords);
  const isOpen = ['none', 'money', 'plain', 'count'].includes(named);
  const found: FoundRole = { role, source: 'description', words };
  if (role === 'debt') return ['left', 'other'].includes(named) ? undefined : found;
  if (role === 'none') return undefined;
  // "Total credits left": of a limit only these words say that it is none.
  if (named === 'limit')
    return /remain|\bleft\b/i.test(words) || isUse(sentence, words) ? found : undefined;
  return isOpen ? found : undefined;
}

/** "Credits spent in total" are no limit, and "credits that can be spent" are. */
const isUse = (sentence: string, words: string): boolean =>
  /^(?:used|spent|consumed)$/i.test(words) && !traits.limit.pattern.test(sentence);

function findRoleByGroup(
  { role, words }: FoundRole,
  name: string,
  group: string,
): FoundRole | undefined {
  const { role: around } = matchRole(spellOut(group), roleOfName);
  const found = (as: Role): FoundRole => ({
    role: as,
    source: 'group',
    words: `${group}/${words}`,
  });
  const isVague = traits.vague.pattern.test(spellOut(name));
  if (around === 'debt' && role !== 'left') return found('debt');
  if (role === 'limit' && !isVague) return undefined;
  if (!['none', 'money', 'plain', 'limit', 'balance'].includes(role)) return undefined;
  if (around === 'spent' && role !== 'balance') return found('spent');
  if ((around === 'left' || around === 'balance') && (isVague || role !== 'limit'))
    return role === 'balance' ? undefined : found(around);
  if (role === 'limit' || role === 'balance') return undefined;
  if (around === 'limit' || /^(?:plan|subscription|tier|package|product)s?$/i.test(group))
    return found('limit');
  const isOfGroup = isVague || role === 'money' || traits.part.pattern.test(spellOut(name));
  return around === 'plain' && isOfGroup ? found('plain') : undefined;
}

function matchRole(
  text: string,
  roles: readonly (Pattern & { readonly role: Role })[],
): { readonly role: Role; readonly words: string } {
  for (const { role, pattern } of roles) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) return { role, words };
  }
  return { role: 'none', words: '' };
}
