import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Guess } from '../spec/guess.ts';
import { chooseAmount } from './choose-amount.ts';
import { guessAmount, type TakeGuess } from './guess-amount.ts';
import { guessItem, moveIntoItem } from './guess-item.ts';
import { guessRelation } from './guess-relation.ts';
import { guessScope } from './guess-scope.ts';
import { guessTopUp, guessTotal } from './guess-total.ts';
import { guessUnitAndScale } from './guess-unit-and-scale.ts';

/**
 * Which number is the balance, in what unit and scale, and whose it is: proposals, each with its
 * reason. Where only a person can choose, the guess is null, and `balance` has the likeliest.
 */
export function guessBalance(
  all: readonly Field[],
  about: string,
  examples: readonly Json[] = [],
  page = '',
): { balance: JsonObject; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const guess: TakeGuess = (at, value, because) => {
    guesses.push({ at, guess: value, because });
    return value;
  };
  const chosen = chooseAmount({ fields: all, examples, about });
  const { best, fields, because, isQuestion, list } = chosen;
  guess<Json>('/balance/remaining', isQuestion ? null : best.pointer, because);
  // In this order, which is that of the guesses.
  const balance = {
    remaining: best.pointer,
    ...guessAmount(chosen, about, guess),
    ...guessUnitAndScale(chosen, about, page, guess),
    ...guessTotal(chosen, guess),
    ...guessRelation(chosen, guess),
    ...(list ? {} : guessTopUp(best, fields, guess)),
    scope: guessScope(best, about, guess),
  };
  if (!list) return { balance, guesses };
  const { from } = guessItem(list, guess);
  return {
    balance: { from, ...moveIntoItem(balance, list) },
    guesses: guesses.map((one) => ({ ...one, guess: moveIntoItem(one.guess, list) })),
  };
}
