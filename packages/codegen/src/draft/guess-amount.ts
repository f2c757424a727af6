import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isSibling, isUseOf } from './choose-amount.ts';
import { names, wording } from './patterns.ts';

/** Notes a guess with its reason, and gives its value. */
export type TakeGuess = <Value extends Json>(at: string, value: Value, because: string) => Value;

/** How the number becomes what is spendable: less what is used, with its sign turned, or without a limit. */
export function guessAmount(
  best: Field,
  fields: readonly Field[],
  about: string,
  guess: TakeGuess,
): JsonObject {
  const text = `${best.description} ${about}`;
  return {
    ...guessMinus(best, fields, guess),
    ...guessSign(text, guess),
    ...guessUnlimited(best, fields, text, guess),
  };
}

function guessMinus(best: Field, fields: readonly Field[], guess: TakeGuess): JsonObject {
  const used = names.limit.pattern.test(best.name)
    ? fields.find(({ name, type }) => type === best.type && isUseOf(best.name, name))
    : undefined;
  if (!used) return {};
  const because = 'the number beside it is a limit, and this its use';
  return { minus: guess('/balance/minus', used.pointer, because) };
}

function guessSign(text: string, guess: TakeGuess): JsonObject {
  if (!wording.inverted.pattern.test(text)) return {};
  const because = 'the page says that what is negative is credit';
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
    ({ name, type }) => type === 'boolean' && names.unlimited.pattern.test(name),
  );
  if (flag) return mark(flag.pointer, true, 'its name speaks for an account without a limit');
  if (wording.nullIsUnlimited.pattern.test(text))
    return mark(best.pointer, null, 'the page says that null is unlimited');
  const [, before, after] = wording.numberIsUnlimited.pattern.exec(text) ?? [];
  const magic = before ?? after;
  if (magic === undefined) return {};
  const equals = best.type === 'string' ? magic : Number(magic);
  return mark(best.pointer, equals, `the page says that ${magic} is unlimited`);
}

/** The member that names the currency: the one nearest to the number. */
export function findCurrency(best: Field, fields: readonly Field[]): Field | undefined {
  const named = fields.filter(
    ({ name, type }) => type === 'string' && names.currency.pattern.test(name),
  );
  return named.find((field) => isSibling(field, best)) ?? named[0];
}
