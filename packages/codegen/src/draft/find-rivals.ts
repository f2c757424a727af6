import { type Candidate, isNumeric, isPart, isSibling } from './candidate.ts';
import { isOtherCurrency } from './find-other-currency.ts';
import { spellOut } from './spell-out.ts';

/** Numbers whose words speak as much for them as those of the best, and that are not the same money again. */
export function findRivals(
  best: Candidate,
  likely: readonly Candidate[],
  all: readonly Candidate[],
): readonly Candidate[] {
  const others = all.filter(({ field }) => isOtherCurrency(best.field, field));
  const alike = likely.filter(
    (other) =>
      other !== best &&
      (other.strength > best.strength - ALIKE ||
        isMoneyOfItsOwn(best, other) ||
        isLeftBeside(best, other)) &&
      other.field.isInList === best.field.isInList &&
      !isSameMoney(best, other),
  );
  return [...new Set([...alike, ...others])];
}

const ALIKE = 3.5;

/** A `balance` that says no more may be what is owed, where `credit` beside it is what was paid. */
const isMoneyOfItsOwn = (best: Candidate, other: Candidate): boolean =>
  best.field.name.toLowerCase() === 'balance' &&
  other.found.role === 'plain' &&
  /^(?:credits?|wallet|funds|cash|prepaid)$/i.test(other.field.name) &&
  isSibling(other.field, best.field);

/** The credits of a plan may be those of each month, where something else beside them says what remains. */
const isLeftBeside = (best: Candidate, other: Candidate): boolean =>
  best.found.role === 'plain' &&
  best.found.source !== 'description' &&
  isPart(best.field) &&
  other.found.role === 'left' &&
  isSibling(other.field, best.field);

/** The same amount in another scale: `balance` beside `balance_cents`. */
function isSameMoney(one: Candidate, other: Candidate): boolean {
  const names = [one, other].map(({ field }) => spellOut(field.name));
  if (!names.some((name) => /cents|micros?\b|nanos?\b/.test(name))) return false;
  const [a, b] = [one, other].map(({ example }) => digitsOf(example));
  const [first, second] = names.map(withoutMoney);
  return first === second || (a !== undefined && a !== '' && a === b);
}

/** Digits without the point and the zeros around them: equal where one is the other times ten to a power. */
const digitsOf = (value: Candidate['example']): string | undefined =>
  isNumeric(value)
    ? String(value)
        .replace('.', '')
        .replaceAll(/^-?0+|(?<!0)0+$/g, '')
    : undefined;

const withoutMoney = (name: string): string =>
  name.replaceAll(/\b(?:cents|usd|eur|dollars|micros?|nanos?)\b/g, ' ').trim();
