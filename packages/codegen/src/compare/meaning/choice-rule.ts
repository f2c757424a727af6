import { getMember, isJsonObject, type Json } from '../../json/json.ts';
import { listOf } from './list-of.ts';
import { breaking, isSame, learned, type MemberRule } from './member-rule.ts';

/** Which item of a list is read: a kind that comes after all others is read only where nothing was before. */
export const choiceRule = (about: string): MemberRule => ({
  compare: (before, after) =>
    (hasMoreKinds(before, after) ? learned : breaking)(about).compare(before, after),
});

function hasMoreKinds(before: Json | undefined, after: Json | undefined): boolean {
  if (!isJsonObject(before) || !isJsonObject(after)) return false;
  const [from, to] = [before, after].map((choice) => listOf(getMember(choice, 'first')));
  return isSame(before, { ...after, first: [...(to ?? [])].slice(0, from?.length) });
}
