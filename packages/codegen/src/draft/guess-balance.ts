import { isMoney } from '@fuelgauge/core/internal';
import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Guess } from '../spec/guess.ts';
import { type ChosenAmount, chooseAmount } from './choose-amount.ts';
import { findCurrency } from './find-currency.ts';
import { guessAmount, type TakeGuess } from './guess-amount.ts';
import { guessItem, moveIntoItem } from './guess-item.ts';
import { guessRelation } from './guess-relation.ts';
import { guessTopUp, guessTotal } from './guess-total.ts';
import { guessScale, guessUnit } from './guess-unit.ts';

/**
 * Which number is the balance, in what unit and scale, and whose it is: proposals, each with its
 * reason. Where only a person can choose, the guess is null, and `balance` has the likeliest.
 */
export function guessBalance(
  all: readonly Field[],
  about: string,
  examples: readonly Json[] = [],
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
    ...guessUnitAndScale(chosen, about, guess),
    ...guessTotal(chosen, guess),
    ...guessRelation(chosen, guess),
    ...(list ? {} : guessTopUp(best, fields, guess)),
    scope: guessScope(`${best.name} ${best.description} ${about}`, guess),
  };
  if (!list) return { balance, guesses };
  const { from } = guessItem(list, guess);
  return {
    balance: { from, ...moveIntoItem(balance, list) },
    guesses: guesses.map((one) => ({ ...one, guess: moveIntoItem(one.guess, list) })),
  };
}

/** The currency that the response names, else what the words say is counted; and the power of ten. */
function guessUnitAndScale(
  { best, examples, fields }: ChosenAmount,
  about: string,
  guess: TakeGuess,
): JsonObject {
  const { unit, because, isCounted } = guessUnit(best, about);
  const currency = isCounted ? undefined : findCurrency(best, fields, examples);
  const named = currency && {
    at: guess(
      '/balance/unit/at',
      currency.pointer,
      `its name speaks for a currency that the response names: ${JSON.stringify(currency.name)}`,
    ),
  };
  const guessed = named ?? guess('/balance/unit', unit, because);
  const [scale, words] = guessScale(best, named || isMoney(unit) ? about : '') ?? [];
  if (!scale) return { unit: guessed };
  const reason = `name, description or page speak of ${words}`;
  return { unit: guessed, scale: guess('/balance/scale', scale, reason) };
}

function guessScope(text: string, guess: TakeGuess): string {
  const found = ['workspace', 'organization'].find((scope) => text.toLowerCase().includes(scope));
  return found
    ? guess('/balance/scope', found, `the description speaks of the ${found}`)
    : 'unknown';
}
