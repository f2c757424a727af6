import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { ChosenAmount } from './choose-amount.ts';
import { findNear } from './find-near.ts';
import { findOwedSign } from './find-owed-sign.ts';
import { names, wording } from './patterns.ts';
import { traits } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

/** Notes a guess with its reason, and gives its value. */
export type TakeGuess = <Value extends Json>(at: string, value: Value, because: string) => Value;

/** How the number becomes what is spendable: less what is used, with its sign turned, or without a limit. */
export function guessAmount(
  { best, used, fields, isQuestion }: ChosenAmount,
  about: string,
  guess: TakeGuess,
): JsonObject {
  const text = `${best.description} ${about}`;
  const flag = findFlag(best, fields);
  return {
    ...guessMinus(best, used, isQuestion, guess),
    // A line apart: what the operation says begins a sentence.
    ...guessSign(`${best.description}\n${about}`, guess),
    // A mark that stands in the amount is of that amount, and of no other that an answer may name.
    ...(flag
      ? guessFlag(flag, best, isQuestion, guess)
      : guessMark(best, isQuestion ? '' : text, guess)),
  };
}

function guessMinus(
  best: Field,
  used: Field | undefined,
  isQuestion: boolean,
  guess: TakeGuess,
): JsonObject {
  if (!used) return {};
  // Of which limit it is the use follows from the answer to the other question.
  if (isQuestion)
    guess<Json>(
      '/balance/minus',
      null,
      `the use of the limit that counts: ${used.pointer} for ${best.pointer}`,
    );
  else {
    const because = `the number beside it is a limit, and this its use: ${JSON.stringify(used.name)} of ${JSON.stringify(best.name)}`;
    guess('/balance/minus', used.pointer, because);
  }
  return { minus: used.pointer };
}

function guessSign(text: string, guess: TakeGuess): JsonObject {
  const found = findOwedSign(text);
  if (!found) return {};
  const words = JSON.stringify(found.words);
  if (found.isSure)
    guess('/balance/sign', 'inverted', `the page says that what is negative is credit: ${words}`);
  else
    guess<Json>(
      '/balance/sign',
      null,
      `the page says what amounts above and below zero are: ${words}; say inverted where -5 are 5 to spend, or none`,
    );
  return { sign: 'inverted' };
}

/** A member beside the amount, or around it, that says whether there is a limit. */
const findFlag = (best: Field, fields: readonly Field[]): Field | undefined =>
  fields.find(
    ({ name, type, pointer }) =>
      type === 'boolean' &&
      names.unlimited.pattern.test(name) &&
      best.pointer.startsWith(pointer.slice(0, pointer.lastIndexOf('/') + 1)),
  );

function guessFlag(
  { name, pointer, description }: Field,
  best: Field,
  isQuestion: boolean,
  guess: TakeGuess,
): JsonObject {
  const words = JSON.stringify(name);
  const [holder] = traits.holder.pattern.exec(spellOut(name)) ?? [];
  const isOfOther = holder !== undefined && !spellOut(best.pointer).includes(holder);
  const [denied] = findDenial(name, description) ?? [];
  if (denied !== undefined) {
    const because = `${JSON.stringify(denied)} speaks of no limit the other way round: say what value stands for none, such as { at: ${pointer}, equals: false }, or none`;
    guess<Json>('/balance/unlimited', null, because);
    return { unlimited: { at: pointer, equals: false } };
  }
  if (isQuestion || isOfOther) {
    const whose = isOfOther ? `of the ${holder}` : 'of another number';
    const because = `${words} speaks for no limit, and may be ${whose}: say ${pointer}, or none`;
    guess<Json>('/balance/unlimited/at', null, because);
  } else {
    const because = `its name speaks for an account without a limit: ${words}`;
    guess('/balance/unlimited/at', pointer, because);
  }
  return { unlimited: { at: pointer, equals: true } };
}

/** `is_not_unlimited`, or "false where the key is unlimited" */
const findDenial = (name: string, description: string): RegExpExecArray | null =>
  /\b(?:not|non|no|never|isnt)\b.*/.exec(spellOut(name)) ??
  /\bfalse\b[^.;]{0,40}\bunlimited\b|\b(?:not|never|non|isn['’]t)[ -]unlimited\b/i.exec(
    description,
  );

/** A value of the amount itself that stands for no limit. */
function guessMark(best: Field, text: string, guess: TakeGuess): JsonObject {
  const mark = (equals: Json, because: string): JsonObject => ({
    unlimited: { at: guess('/balance/unlimited/at', best.pointer, because), equals },
  });
  const unlimited = findNear(text, wording.null.pattern, wording.unlimited.pattern);
  if (unlimited !== undefined)
    return mark(null, `the page says that null is unlimited: ${JSON.stringify(unlimited.words)}`);
  const near = findNear(text, wording.negativeNumber.pattern, wording.unlimited.pattern);
  if (near === undefined) return askOfNumber(best, text, guess);
  const magic = near.one;
  return mark(
    best.type === 'string' ? magic : Number(magic),
    `the page says that ${magic} is unlimited: ${JSON.stringify(near.words)}`,
  );
}

/** "999999 means unlimited": whether such a number is never an amount only a person can say. */
function askOfNumber(best: Field, text: string, guess: TakeGuess): JsonObject {
  const near = findNear(text, wording.wholeNumber.pattern, wording.unlimited.pattern);
  if (near === undefined || near.words.length > 60 || !SAYS.test(near.words)) return {};
  const equals = best.type === 'string' ? near.one : Number(near.one.replaceAll(/[,_]/g, ''));
  guess<Json>(
    '/balance/unlimited',
    null,
    `the page may say that ${near.one} is unlimited: ${JSON.stringify(near.words)}; say { at: ${best.pointer}, equals: ${near.one} }, or none`,
  );
  return { unlimited: { at: best.pointer, equals } };
}

const SAYS =
  /[=:→]|\b(?:means?|is|are|for|indicates?|represents?|denotes?|stands?|returns?|reports?|shows?|have|has|as|when|if)\b/i;
