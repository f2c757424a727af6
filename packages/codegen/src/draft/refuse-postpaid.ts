import { SpecError } from '../errors/spec-error.ts';
import type { Field } from '../openapi/list-fields.ts';
import { type Candidate, isSibling } from './candidate.ts';
import { nameCandidates } from './describe-candidate.ts';
import { listGroups } from './find-role.ts';
import { groups } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

const DEBT =
  /\bdue\b|\bowed?\b|owing|\bdebts?\b|outstanding|arrears|unpaid|invoic|unbilled|month ?to ?date|\bmtd\b|postpaid|accrued|\bcharges\b/;

/** The same in what is said of the number itself. */
const OWN_DEBT =
  /\bpost-?paid\b|\boutstanding (?:amount|balance|charges?)\b|\bamount (?:due|owed|you owe)\b|\bunpaid\b|\byou owe\b/i;

/** A group of this name beside a balance tells what was charged, and not what was paid before. */
const CHARGES = /\b(?:changes|charges|invoices?|bills|statements?)\b/;

/**
 * Refuses a number that is a debt or a spend. A name that says only "balance" may be either: what
 * stands beside it tells.
 *
 * @throws SpecError with the words that speak of a debt
 */
export function refusePostpaid(best: Candidate, all: readonly Field[]): void {
  if (best.found.role !== 'balance') return;
  const [own] = OWN_DEBT.exec(best.field.description) ?? [];
  // "A negative balance is the amount due" tells of debts below zero only.
  if (own !== undefined && !/\bnegative\b|\bbelow zero\b/i.test(best.field.description))
    throw postpaid(`the words about ${best.field.pointer} speak of a debt: ${JSON.stringify(own)}`);
  const telling = all.find(
    (field) =>
      field !== best.field &&
      ((isSibling(field, best.field) && DEBT.test(spellOut(field.name))) ||
        listGroups(field.pointer).some((group) => CHARGES.test(spellOut(group)))),
  );
  if (telling) throw postpaid(`${telling.pointer} beside ${best.field.pointer} speaks of charges`);
}

/** What is said of an operation that tells a debt. */
const OPERATION_DEBT =
  /\boutstanding (?:amount|balance|charges?)\b|\b(?:amount|balance) (?:due|owed|you owe)\b|\bunpaid\b|\bpost-?paid\b|\byou owe\b|\b(?:current|accrued|unbilled|pending) charges\b|\b(?:will|to) be (?:billed|invoiced|charged)\b|\bbalance of (?:the|your) (?:[a-z]{1,10} )?(?:invoice|bill)\b/i;

/** Why a number that does not say itself that it is left may be a debt; undefined where nothing speaks of one. */
export function askOfDebt({ field, found }: Candidate, about: string): string | undefined {
  const [words] = OPERATION_DEBT.exec(about) ?? [];
  const isLeft = found.role === 'left' || /\b(?:prepaid|remain|unused)/i.test(field.description);
  // What is said of either side of zero tells the sign.
  if (words === undefined || isLeft || /\b(?:negative|positive|prepaid)\b/i.test(about))
    return undefined;
  return `the operation speaks of a debt: ${JSON.stringify(words)}; say which number is left to spend, or do not serve an account that is paid afterwards (postpaid)`;
}

/** Why nothing in a response is left to spend, as far as its numbers say. */
export function describeNothingLeft(
  numbers: readonly Candidate[],
  all: readonly Field[],
): SpecError | undefined {
  const debts = numbers.filter(({ found }) => found.role === 'debt');
  if (debts.length > 0) return postpaid(`it tells what is owed: ${nameCandidates(debts)}`);
  const spent = numbers.filter(({ found }) => found.role === 'spent');
  const limits = numbers.filter(({ found }) => found.role === 'limit' || found.role === 'plain');
  if (spent.length > 0 && limits.length === 0)
    return postpaid(`it tells what was spent: ${nameCandidates(spent)}`);
  const history = all.find(({ pointer }) =>
    listGroups(pointer).some((group) => groups.history.pattern.test(spellOut(group))),
  );
  return history && limits.length === 0
    ? postpaid(`it is a history of charges: ${history.pointer}`)
    : undefined;
}

const postpaid = (reason: string): SpecError =>
  new SpecError(
    `no number in the successful response looks like a balance, but like an account that is paid afterwards (postpaid): ${reason}`,
  );
