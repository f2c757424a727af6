import type { JsonObject } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';
import type { Guess } from './guess.ts';
import { findCurrency, findLimit, guessAmount, type TakeGuess } from './guess-amount.ts';
import type { Field } from './list-fields.ts';

/** Words in a name, and how much they speak for what is left to spend. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/remaining|available|left|spendable/i, 6],
  [/balance/i, 5],
  [/credits?|quota|wallet|funds|tokens|amount|points/i, 3],
  [/cents|usd|eur|dollars|micros?|nanos?/i, 2],
  [/total|limit|granted|purchased|initial|max/i, -4],
  [
    /requests?|calls|rate_?limit|concurren|used|spent|consumed|usage|reserved|pending|expire|reset|count|page|status|code|id$/i,
    -6,
  ],
];
const SCALES: readonly (readonly [RegExp, number, string])[] = [
  [/nano/i, -9, 'nano-units'],
  [/micro|millionths?/i, -6, 'micro-units'],
  [/1\/10[,. ]?000|ten[- ]thousandths?|basis points?/i, -4, 'ten-thousandths'],
  [/mills?\b|milli|thousandths?/i, -3, 'thousandths'],
  [/\bcents?\b|_cents?\b|cents?$|minor units?|pence|hundredths?/i, -2, 'cents'],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\busd\b|_usd\b|usd$|us dollars?|\bdollars?\b|\$|\bcents?\b|cents?$/i, 'USD'],
  [/\beur\b|_eur\b|\beuros?\b|€/i, 'EUR'],
  [/\bgbp\b|_gbp\b|£/i, 'GBP'],
];

/** Which number is the balance, in what unit and scale, and whose it is: proposals, each with its reason. */
export function guessBalance(all: readonly Field[], about: string): { balance: JsonObject; guesses: Guess[] } {
  const outside = all.filter(({ isInList }) => !isInList);
  const found = findAmount(outside) ?? findAmount(all);
  if (!found) {
    throw new SpecError('no number in the successful reply looks like a balance: this is not the page of one');
  }
  const { best, second } = found;
  const fields = best.isInList ? all : outside;
  const text = `${best.name} ${best.description} ${about}`;
  const guesses: Guess[] = [];
  const guess: TakeGuess = (at, value, because) => {
    guesses.push({ at, guess: value, because });
    return value;
  };
  const rival = second ? `; next would be ${second.pointer}` : '; it is the only number';
  const why = best.isInList ? 'the first of a list: look whether it is the one that counts' : 'its name speaks for it';
  const remaining = guess('/balance/remaining', best.pointer, why + rival);
  const { unit, because } = guessUnit(best, about);
  const currency = /[a-z]/.test(unit) && /credit/i.test(best.name) ? undefined : findCurrency(best, fields);
  const balance: JsonObject = {
    remaining,
    ...guessAmount(best, fields, about, guess),
    unit: currency
      ? { at: guess('/balance/unit/at', currency.pointer, 'its name speaks for a currency that the reply names') }
      : guess('/balance/unit', unit, because),
  };
  const isMoney = currency !== undefined || /^[A-Z]{3}$/.test(unit);
  const scale = SCALES.find(([pattern]) => speaks(pattern, best) || (isMoney && pattern.test(about)));
  if (scale) balance['scale'] = guess('/balance/scale', scale[1], `name, description or page speak of ${scale[2]}`);
  const total = fields.find(
    ({ pointer, name, type }) => pointer !== remaining && type === best.type && /total|limit|granted/i.test(name),
  );
  if (total) balance['total'] = guess('/balance/total', total.pointer, 'its name speaks for what was bought');
  const topUp = fields.find(({ name, type }) => type === 'string' && /top.?up|recharge|purchased?_?at/i.test(name));
  if (topUp)
    balance['lastTopUpAt'] = guess('/balance/lastTopUpAt', topUp.pointer, 'its name speaks for the last purchase');
  balance['scope'] = guessScope(text, guess);
  return { balance, guesses };
}

/** The amount whose name speaks most for what is left, and the next one. */
function findAmount(
  fields: readonly Field[],
): { readonly best: Field; readonly second: Field | undefined } | undefined {
  const amounts = fields.filter(({ type, name }) => type === 'number' || (type === 'string' && score(name) > 0));
  const [first, second] = [...amounts].sort((a, b) => rank(b) - rank(a));
  const best = first && rank(first) > -4 ? first : findLimit(fields);
  return best && { best, second: second === best ? first : second };
}

function guessUnit({ name, description }: Field, about: string): { unit: string; because: string } {
  const own = CURRENCIES.find(([pattern]) => speaks(pattern, { name, description }));
  if (own) return { unit: own[1], because: `name or description speak of ${own[1]}` };
  if (/credit/i.test(`${name} ${description}`))
    return { unit: 'credit', because: 'name or description speak of credits' };
  const around = CURRENCIES.find(([pattern]) => pattern.test(about));
  if (around && !/credit/i.test(about)) return { unit: around[1], because: `the page speaks of ${around[1]}` };
  const word = /\b(token|point|coin|unit)s?\b/i.exec(`${name} ${description}`)?.[1]?.toLowerCase();
  return word
    ? { unit: word, because: `name or description speak of ${word}s` }
    : { unit: 'credit', because: 'nothing says what is counted' };
}

function guessScope(text: string, guess: TakeGuess): string {
  const found = ['workspace', 'organization'].find((scope) => text.toLowerCase().includes(scope));
  return found ? guess('/balance/scope', found, `the description speaks of the ${found}`) : 'unknown';
}

const speaks = (pattern: RegExp, { name, description }: Pick<Field, 'name' | 'description'>): boolean =>
  pattern.test(name) || pattern.test(description);
const score = (name: string): number =>
  WORDS.reduce((sum, [pattern, points]) => sum + (pattern.test(name) ? points : 0), 0);
/** Of equals the outer one; text counts less than a number. */
const rank = ({ name, pointer, type }: Field): number =>
  score(name) - (pointer.split('/').length - 2) * 0.1 - (type === 'string' ? 1 : 0);
