import { getMember, isJsonObject, type Json, type JsonObject } from '../../json/json.ts';
import { exportedName } from '../../spec/provider-names.ts';
import { MEANING_KEY } from '../../spec/read-meaning.ts';
import { type Change, changesBelow } from '../change.ts';
import { MEANING_RULES } from './meaning-rules.ts';
import { membersOf } from './member-rule.ts';

/**
 * Compares what two documents say of the balance, where both do: a unit or a scale changes what
 * users read though no type is different.
 */
export function compareMeanings(old: Json, next: Json): Change[] {
  const [before, after] = [readMeaning(old), readMeaning(next)];
  if (!before || !after) return [];
  const change = changesBelow(MEANING_KEY);
  return membersOf(MEANING_RULES)
    .compare(before, after)
    .map(({ at, bump, rule, what }) => change(at, bump, rule, what));
}

/** Whether a difference is within what `compareMeanings` has rules for. */
export const isWithinMeaning = (names: readonly string[], old: Json, next: Json): boolean =>
  names[0] === MEANING_KEY && readMeaning(old) !== null && readMeaning(next) !== null;

/** Whether a change is one of the meaning, and says in words what happened. */
export const isMeaningChange = ({ rule }: Change): boolean => rule.startsWith('meaning-');

/** The meaning with the name that exports really have. */
function readMeaning(document: Json): JsonObject | null {
  const meaning = getMember(document, MEANING_KEY);
  if (!isJsonObject(meaning)) return null;
  const { name, exportName } = meaning;
  return typeof name === 'string'
    ? { ...meaning, exportName: typeof exportName === 'string' ? exportName : exportedName(name) }
    : meaning;
}
