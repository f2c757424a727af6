import type { JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import { type Candidate, isBeside, isNumeric, isPart, stemOf } from './candidate.ts';
import type { ChosenAmount } from './choose-amount.ts';
import type { TakeGuess } from './guess-amount.ts';
import { names } from './patterns.ts';
import { spellOut } from './spell-out.ts';

/** What was bought: a number from beside the amount, of the same thing, and never a line of credit. */
export function guessTotal(
  { best, used, candidates, isQuestion }: ChosenAmount,
  guess: TakeGuess,
): JsonObject {
  if (used || isQuestion) return {};
  const amount = candidates.find(({ field }) => field === best);
  const [total, ...others] = candidates.filter(
    (other) =>
      other.field !== best &&
      isBeside(other.field, best) &&
      isTotal(other) &&
      // Beside a balance a limit is one of spending.
      !(amount?.found.role === 'balance' && /limit/.test(spellOut(other.field.name))) &&
      isOfSame(other.field, best) &&
      !isLess(other, amount),
  );
  if (!total || others.length > 0) return {};
  const because = `its name speaks for what was bought: ${JSON.stringify(total.field.name)} beside ${JSON.stringify(best.name)}`;
  return { total: guess('/balance/total', total.field.pointer, because) };
}

function isTotal({ field, found }: Candidate): boolean {
  const name = spellOut(field.name);
  return (
    found.role === 'limit' &&
    names.total.pattern.test(name) &&
    !names.notTotal.pattern.test(name) &&
    !(isPart(field) && !/granted|purchased|monthly/.test(name))
  );
}

/** `seats_limit` is no total of credits. */
function isOfSame({ name }: Field, best: Field): boolean {
  const [one, other] = [stemOf(name), stemOf(best.name)];
  return one === '' || other === '' || one === other;
}

/** What was bought is never less than what is left of it. */
const isLess = (total: Candidate, amount: Candidate | undefined): boolean =>
  isNumeric(total.example) &&
  isNumeric(amount?.example) &&
  Number(total.example) < Number(amount?.example);

/** When it was last topped up. */
export function guessTopUp(best: Field, fields: readonly Field[], guess: TakeGuess): JsonObject {
  const topUp = fields.find(
    ({ name, type, format, pointer, description }) =>
      type === 'string' &&
      names.topUp.pattern.test(name) &&
      !names.notYet.pattern.test(`${spellOut(name)} ${description}`) &&
      (/date/.test(format) || /\b(?:at|date|time|on)$/.test(spellOut(name))) &&
      best.pointer.startsWith(pointer.slice(0, pointer.lastIndexOf('/') + 1)),
  );
  if (!topUp) return {};
  const because = `its name speaks for the last purchase: ${JSON.stringify(topUp.name)}`;
  return { lastTopUpAt: guess('/balance/lastTopUpAt', topUp.pointer, because) };
}
