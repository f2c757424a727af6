import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { ChosenAmount } from './choose-amount.ts';
import { findInverted } from './find-inverted.ts';
import { findNear } from './find-near.ts';
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
    ...guessSign(text, guess),
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
  const words = findInverted(text);
  if (words === undefined) return {};
  const because = `the page says that what is negative is credit: ${JSON.stringify(words)}`;
  return { sign: guess('/balance/sign', 'inverted', because) };
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
  { name, pointer }: Field,
  best: Field,
  isQuestion: boolean,
  guess: TakeGuess,
): JsonObject {
  const words = JSON.stringify(name);
  const [holder] = traits.holder.pattern.exec(spellOut(name)) ?? [];
  const isOfOther = holder !== undefined && !spellOut(best.pointer).includes(holder);
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

/** A value of the amount itself that stands for no limit. */
function guessMark(best: Field, text: string, guess: TakeGuess): JsonObject {
  const mark = (equals: Json, because: string): JsonObject => ({
    unlimited: { at: guess('/balance/unlimited/at', best.pointer, because), equals },
  });
  const unlimited = findNear(text, wording.null.pattern, wording.unlimited.pattern);
  if (unlimited !== undefined)
    return mark(null, `the page says that null is unlimited: ${JSON.stringify(unlimited.words)}`);
  const near = findNear(text, wording.negativeNumber.pattern, wording.unlimited.pattern);
  if (near === undefined) return {};
  const magic = near.one;
  return mark(
    best.type === 'string' ? magic : Number(magic),
    `the page says that ${magic} is unlimited: ${JSON.stringify(near.words)}`,
  );
}
