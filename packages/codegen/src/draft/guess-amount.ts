import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { ChosenAmount } from './choose-amount.ts';
import { findInverted } from './find-inverted.ts';
import { findNear } from './find-near.ts';
import { names, wording } from './patterns.ts';

/** Notes a guess with its reason, and gives its value. */
export type TakeGuess = <Value extends Json>(at: string, value: Value, because: string) => Value;

/** How the number becomes what is spendable: less what is used, with its sign turned, or without a limit. */
export function guessAmount(
  { best, used, fields, isQuestion }: ChosenAmount,
  about: string,
  guess: TakeGuess,
): JsonObject {
  const text = `${best.description} ${about}`;
  // A mark that stands in the amount is of that amount, and of no other that an answer may name.
  return {
    ...guessMinus(best, used, isQuestion, guess),
    ...guessSign(text, guess),
    ...guessUnlimited(best, fields, isQuestion ? '' : text, guess),
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

function guessUnlimited(
  best: Field,
  fields: readonly Field[],
  text: string,
  guess: TakeGuess,
): JsonObject {
  const mark = (at: string, equals: Json, because: string): JsonObject => ({
    unlimited: { at: guess('/balance/unlimited/at', at, because), equals },
  });
  const flag = fields.find(
    ({ name, type, pointer }) =>
      type === 'boolean' &&
      names.unlimited.pattern.test(name) &&
      best.pointer.startsWith(pointer.slice(0, pointer.lastIndexOf('/') + 1)),
  );
  if (flag)
    return mark(
      flag.pointer,
      true,
      `its name speaks for an account without a limit: ${JSON.stringify(flag.name)}`,
    );
  const unlimited = findNear(text, wording.null.pattern, wording.unlimited.pattern);
  if (unlimited !== undefined)
    return mark(
      best.pointer,
      null,
      `the page says that null is unlimited: ${JSON.stringify(unlimited.words)}`,
    );
  const near = findNear(text, wording.negativeNumber.pattern, wording.unlimited.pattern);
  if (near === undefined) return {};
  const magic = near.one;
  const equals = best.type === 'string' ? magic : Number(magic);
  return mark(
    best.pointer,
    equals,
    `the page says that ${magic} is unlimited: ${JSON.stringify(near.words)}`,
  );
}
