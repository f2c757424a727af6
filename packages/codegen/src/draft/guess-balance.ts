import type { JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Guess } from '../spec/guess.ts';
import { SpecError } from '../spec-error.ts';
import { findCurrency, findLimit, guessAmount, parentOf, type TakeGuess } from './guess-amount.ts';
import { guessScale, guessUnit } from './guess-unit.ts';

/** Words in a name, and how much they speak for what is left to spend. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/remaining|available|left|spendable/i, 6],
  [/balance/i, 5],
  [/credits?|quota|wallet|funds|tokens|amount|points/i, 3],
  [/cents|usd|eur|dollars|micros?|nanos?/i, 2],
  [/unused/i, 5],
  [/total|limit|granted|purchased|initial|max/i, -4],
  // The sum of what is left, and not of what was bought.
  [/total.*(remaining|available|left|balance)|(remaining|available|left|balance).*total/i, 5],
  [
    /requests?|calls|rate_?limit|concurren|(?<!un)used|spent|consumed|usage|reserved|pending|expire|reset|(?<!ac)count|page|status|code|(?<!pa)id$/i,
    -6,
  ],
  [/\bdue|_due|Due|owed|debt|threshold|minimum|invoice|month_?to_?date/, -6],
  [/percent|ratio/i, -20],
];
/** What is no total, though its name has such a word: what is left or used, and limits of another kind. */
const NO_TOTAL =
  /balance|remaining|available|left|used|usage|spent|consumed|rate|concurren|request|spend|threshold|per_?(hour|min|sec|day)/i;
/** What is only a part of the money. */
const PART =
  /free|paid|bonus|promo|gift|granted|top.?up|topped|plan|monthly|subscription|trial|extra|purchased/i;

/** Which number is the balance, in what unit and scale, and whose it is: proposals, each with its reason. */
export function guessBalance(
  all: readonly Field[],
  about: string,
): { balance: JsonObject; guesses: Guess[] } {
  const outside = all.filter(({ isInList }) => !isInList);
  const found = findAmount(outside) ?? findAmount(all);
  if (!found) {
    throw new SpecError(
      'no number in the successful reply looks like a balance: this is not the page of one',
    );
  }
  const { best, second } = found;
  refuseSplit(best, all, parentOf(best));
  const fields = best.isInList ? all : outside;
  const text = `${best.name} ${best.description} ${about}`;
  const guesses: Guess[] = [];
  const guess: TakeGuess = (at, value, because) => {
    guesses.push({ at, guess: value, because });
    return value;
  };
  const rival = second ? `; next would be ${second.pointer}` : '; no other number looks like one';
  const isPart =
    PART.test(best.name) &&
    fields.some((field) => field !== best && isBeside(field, best) && PART.test(field.name));
  const reason = isPart
    ? 'one of several parts, and nothing is added up: look whether it is the one that counts'
    : 'its name speaks for it';
  const why = best.isInList
    ? 'the first of a list: look whether it is the one that counts'
    : reason;
  const remaining = guess('/balance/remaining', best.pointer, why + rival);
  const { unit, because } = guessUnit(best, about);
  const currency =
    /[a-z]/.test(unit) && /credit/i.test(best.name) ? undefined : findCurrency(best, fields);
  const balance: JsonObject = {
    remaining,
    ...guessAmount(best, fields, about, guess),
    unit: currency
      ? {
          at: guess(
            '/balance/unit/at',
            currency.pointer,
            'its name speaks for a currency that the reply names',
          ),
        }
      : guess('/balance/unit', unit, because),
  };
  const isMoney = currency !== undefined || /^[A-Z]{3}$/.test(unit);
  const [scale, words] = guessScale(best, isMoney ? about : '') ?? [];
  if (scale)
    balance['scale'] = guess(
      '/balance/scale',
      scale,
      `name, description or page speak of ${words}`,
    );
  const total = fields.find(
    ({ pointer, name, type }) =>
      pointer !== remaining &&
      type === best.type &&
      /total|limit|granted/i.test(name) &&
      !NO_TOTAL.test(name),
  );
  if (total)
    balance['total'] = guess(
      '/balance/total',
      total.pointer,
      'its name speaks for what was bought',
    );
  const topUp = fields.find(
    ({ name, type }) => type === 'string' && /top.?up|recharge|purchased?_?at/i.test(name),
  );
  if (topUp)
    balance['lastTopUpAt'] = guess(
      '/balance/lastTopUpAt',
      topUp.pointer,
      'its name speaks for the last purchase',
    );
  balance['scope'] = guessScope(text, guess);
  return { balance, guesses };
}

/** The amount whose name speaks most for what is left, and the next one. */
function findAmount(
  fields: readonly Field[],
): { readonly best: Field; readonly second: Field | undefined } | undefined {
  const amounts = fields.filter(
    ({ type, name }) => type === 'number' || (type === 'string' && score(name) > 0),
  );
  const sorted = [...amounts].sort((a, b) => rank(b) - rank(a));
  const [first, second] = [...sorted.filter(({ isDeprecated }) => !isDeprecated), ...sorted].filter(
    (field, index, all) => rank(field) > -4 && all.indexOf(field) === index,
  );
  const likely = first ?? findLimit(fields);
  const best = likely && (findSum(likely, amounts) ?? likely);
  return best && { best, second: second === best || best !== likely ? first : second };
}

/** Where the most likely number is one part of several, the number beside it that is all of them. */
function findSum(likely: Field, amounts: readonly Field[]): Field | undefined {
  const beside = amounts.filter((field) => isBeside(field, likely));
  if (!PART.test(likely.name) || beside.filter(({ name }) => PART.test(name)).length < 2)
    return undefined;
  return beside.find(
    ({ name }) =>
      /total|overall|sum/i.test(name) && !PART.test(name) && !/used|usage|spent/i.test(name),
  );
}

const isBeside = (field: Field, other: Field): boolean =>
  parentOf(field) === parentOf(other) && field.type === other.type;

/** An amount in whole units beside one in nanos is both together. */
function refuseSplit({ pointer, name }: Field, fields: readonly Field[], parent: string): void {
  const names = ['units', 'nanos'];
  const both = fields.filter((field) => parentOf(field) === parent && names.includes(field.name));
  if (names.includes(name) && both.length === 2) {
    const others = both.map((field) => field.pointer).filter((other) => other !== pointer);
    throw new SpecError(
      `the amount stands in two members, ${pointer} and ${others}: a balance is read from one`,
    );
  }
}

function guessScope(text: string, guess: TakeGuess): string {
  const found = ['workspace', 'organization'].find((scope) => text.toLowerCase().includes(scope));
  return found
    ? guess('/balance/scope', found, `the description speaks of the ${found}`)
    : 'unknown';
}

const score = (name: string): number =>
  WORDS.reduce((sum, [pattern, points]) => sum + (pattern.test(name) ? points : 0), 0);
/** Of equals the outer one; text counts less than a number. */
const rank = ({ name, pointer, type }: Field): number =>
  score(name) -
  (/\/(usage|used|spent|rate_?limits?)\//i.test(pointer) ? 8 : 0) -
  (pointer.split('/').length - 2) * 0.1 -
  (type === 'string' ? 1 : 0);
