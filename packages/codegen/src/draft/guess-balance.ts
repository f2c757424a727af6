import { isMoney } from '@fuelgauge/core/internal';
import type { JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Guess } from '../spec/guess.ts';
import { type ChosenAmount, chooseAmount, isBeside, isPart } from './choose-amount.ts';
import { findCurrency, guessAmount, type TakeGuess } from './guess-amount.ts';
import { guessScale, guessUnit } from './guess-unit.ts';
import { names } from './patterns.ts';

/** Which number is the balance, in what unit and scale, and whose it is: proposals, each with its reason. */
export function guessBalance(
  all: readonly Field[],
  about: string,
): { balance: JsonObject; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const guess: TakeGuess = (at, value, because) => {
    guesses.push({ at, guess: value, because });
    return value;
  };
  const chosen = chooseAmount(all);
  const { best, fields } = chosen;
  // In this order, which is that of the guesses.
  const balance = {
    remaining: guess('/balance/remaining', best.pointer, describeChoice(chosen)),
    ...guessAmount(best, fields, about, guess),
    ...guessUnitAndScale(best, fields, about, guess),
    ...guessTotal(best, fields, guess),
    ...guessTopUp(fields, guess),
    scope: guessScope(`${best.name} ${best.description} ${about}`, guess),
  };
  return { balance, guesses };
}

function describeChoice({ best, second, fields }: ChosenAmount): string {
  const rival = second ? `; next would be ${second.pointer}` : '; no other number looks like one';
  if (best.isInList) return `the first of a list: look whether it is the one that counts${rival}`;
  const isOneOfSeveral =
    isPart(best) &&
    fields.some((field) => field !== best && isBeside(field, best) && isPart(field));
  return isOneOfSeveral
    ? `one of several parts, and nothing is added up: look whether it is the one that counts${rival}`
    : `its name speaks for it${rival}`;
}

/** The currency that the response names, else what the words say is counted; and the power of ten. */
function guessUnitAndScale(
  best: Field,
  fields: readonly Field[],
  about: string,
  guess: TakeGuess,
): JsonObject {
  const { unit, because } = guessUnit(best, about);
  const isCredit = /[a-z]/.test(unit) && names.credit.pattern.test(best.name);
  const currency = isCredit ? undefined : findCurrency(best, fields);
  const named = currency && {
    at: guess(
      '/balance/unit/at',
      currency.pointer,
      'its name speaks for a currency that the response names',
    ),
  };
  const guessed = named ?? guess('/balance/unit', unit, because);
  const [scale, words] = guessScale(best, named || isMoney(unit) ? about : '') ?? [];
  if (!scale) return { unit: guessed };
  const reason = `name, description or page speak of ${words}`;
  return { unit: guessed, scale: guess('/balance/scale', scale, reason) };
}

function guessTotal(best: Field, fields: readonly Field[], guess: TakeGuess): JsonObject {
  const total = fields.find(
    ({ pointer, name, type }) =>
      pointer !== best.pointer &&
      type === best.type &&
      names.total.pattern.test(name) &&
      !names.notTotal.pattern.test(name),
  );
  if (!total) return {};
  return {
    total: guess('/balance/total', total.pointer, 'its name speaks for what was bought'),
  };
}

function guessTopUp(fields: readonly Field[], guess: TakeGuess): JsonObject {
  const topUp = fields.find(
    ({ name, type }) => type === 'string' && names.topUp.pattern.test(name),
  );
  if (!topUp) return {};
  const because = 'its name speaks for the last purchase';
  return { lastTopUpAt: guess('/balance/lastTopUpAt', topUp.pointer, because) };
}

function guessScope(text: string, guess: TakeGuess): string {
  const found = ['workspace', 'organization'].find((scope) => text.toLowerCase().includes(scope));
  return found
    ? guess('/balance/scope', found, `the description speaks of the ${found}`)
    : 'unknown';
}
