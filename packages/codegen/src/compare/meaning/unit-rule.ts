import { getMember, isJsonObject, type Json } from '../../json/json.ts';
import { breaking, learned, type MemberRule } from './member-rule.ts';
import { showUnit } from './show-value.ts';

/** A unit, or where the response names it: one more of the vendor's words is only understood better. */
export const unitRule = (about: string): MemberRule => ({
  compare: (before, after) =>
    (hasMoreWords(before, after) ? learned : breaking)(about, { show: showUnit }).compare(
      before,
      after,
    ),
});

function hasMoreWords(before: Json | undefined, after: Json | undefined): boolean {
  if (!isJsonObject(before) || !isJsonObject(after) || before['at'] !== after['at']) return false;
  const words = Object.entries(wordsOf(before));
  // The letters of a currency were understood before: as that currency.
  const isNew = (word: string): boolean => getMember(wordsOf(before), word) === undefined;
  const isCode = (word: string): boolean => isNew(word) && /^[a-z]{3}$/i.test(word);
  return (
    words.every(([word, unit]) => getMember(wordsOf(after), word) === unit) &&
    !Object.keys(wordsOf(after)).some(isCode)
  );
}

const wordsOf = (unit: Json): Readonly<Record<string, Json>> => {
  const words = getMember(unit, 'words');
  return isJsonObject(words) ? words : {};
};
