import { MissingFact } from '../errors/missing-fact.ts';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import { type Candidate, isAmount, isBeside, isPart, listCandidates } from './candidate.ts';
import { nameCandidates, quoteWords } from './describe-candidate.ts';
import {
  describeList,
  describeNext,
  describeQuestion,
  describeWindow,
} from './describe-question.ts';
import { type CurrencyList, findCurrencyList } from './find-currency-list.ts';
import { listPairs, type Pair } from './find-pair.ts';
import { findRivals } from './find-rivals.ts';
import { listGroups } from './find-role.ts';
import { askOfDebt, describeNothingLeft, refusePostpaid } from './refuse-postpaid.ts';
import { refuseSplit } from './refuse-split.ts';
import { groups, traits } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

/** The member that is most likely the balance. */
export interface ChosenAmount {
  readonly best: Field;
  /** What was used of it, where it is a limit. */
  readonly used: Field | undefined;
  /** The words that speak for it; where `isQuestion`, why nobody but a person can choose. */
  readonly because: string;
  readonly isQuestion: boolean;
  /** The members that belong to it: those of lists only where it is in one itself. */
  readonly fields: readonly Field[];
  readonly candidates: readonly Candidate[];
  readonly examples: readonly Json[];
  /** Where there is an amount for each currency: which item is read is chosen by that. */
  readonly list: CurrencyList | undefined;
}

/** What chooses: the members of the response, its examples and the words about the operation. */
export interface Evidence {
  readonly fields: readonly Field[];
  readonly examples: readonly Json[];
  readonly about: string;
}

/**
 * Chooses the number whose words speak most for what is left to spend; one outside of lists comes
 * first. Where the words speak for several alike it is a question.
 *
 * @throws MissingFact where no words speak for any of the numbers: then only a person can say it
 * @throws SpecError where there is no number, where the words speak of a debt or a spend, or where
 *   the amount is split in two
 */
export function chooseAmount({ fields: all, examples, about }: Evidence): ChosenAmount {
  const candidates = listCandidates(all, examples);
  const outside = candidates.filter(({ field }) => !field.isInList);
  const chosen = chooseAmong(outside, about) ?? chooseAmong(candidates, about);
  if (!chosen) throw describeNothingLeft(candidates, all) ?? describeNone(candidates);
  const { best, used } = chosen;
  refuseSplit(best.field, all);
  if (!used) refusePostpaid(best, all);
  const isInList = best.field.isInList;
  const list = isInList ? findCurrencyList(best.field, all, examples) : undefined;
  const question =
    isInList && !list ? describeList(best) : (chosen.question ?? askOfDebt(best, about));
  const next = list ? '' : describeNext(best, used, candidates);
  return {
    best: best.field,
    used: used?.field,
    because: question ?? `${chosen.because}${next}`,
    isQuestion: question !== undefined,
    fields: list?.fields ?? (isInList ? all : all.filter((field) => !field.isInList)),
    candidates,
    examples,
    list,
  };
}

interface Choice {
  readonly best: Candidate;
  readonly used?: Candidate;
  readonly because: string;
  readonly question?: string | undefined;
}

function chooseAmong(candidates: readonly Candidate[], about: string): Choice | undefined {
  const likely = candidates
    .filter(({ strength }) => strength >= LIKELY)
    .sort((a, b) => b.strength - a.strength);
  const [pair, ...pairs] = listPairs(candidates);
  const [first] = likely;
  if (pair && pair.strength > (first?.strength ?? 0)) return choosePair(pair, pairs);
  if (!first) return chooseOnly(candidates, about);
  const best = findSum(first, candidates) ?? first;
  const rivals = best === first ? findRivals(best, likely, candidates) : [];
  return { best, because: quoteWords(best), question: describeQuestion(best, rivals, candidates) };
}

/** Strengths below this one speak for nothing that is left. */
const LIKELY = 30;

function choosePair(pair: Pair, others: readonly Pair[]): Choice {
  const { limit, used } = pair;
  const rivals = others.filter((other) => other.strength >= pair.strength - 3);
  const because = `${JSON.stringify(limit.field.name)} is a limit, and ${JSON.stringify(used.field.name)} beside it is its use`;
  const question =
    rivals.length === 0
      ? describeWindow(limit, used)
      : `several limits stand beside each other, and nothing is added up: say which one counts of ${nameCandidates([pair, ...rivals].map((one) => one.limit))}`;
  return { best: limit, used, because: `its name speaks for it: ${because}`, question };
}

/** The only number of a response, where it is the operation that speaks of a balance. */
function chooseOnly(candidates: readonly Candidate[], about: string): Choice | undefined {
  const [only, ...others] = candidates.filter(
    ({ field, found }) =>
      field.type === 'number' && ['none', 'money', 'count', 'plain'].includes(found.role),
  );
  const [words] =
    /\b(?:(?:remaining|available)\s{0,3})?(?:\w{1,30} )?(?:balance|credits?|wallet|funds|quota)\b/i.exec(
      about,
    ) ?? [];
  const isBlurred = candidates.some(({ found }) => ['spent', 'debt', 'limit'].includes(found.role));
  if (!only || others.length > 0 || words === undefined || isBlurred) return undefined;
  const because = `the operation speaks for it: ${JSON.stringify(words.trim())}`;
  return { best: only, because: `it is the only number, and ${because}` };
}

/** Where the most likely number is one part of several, the number beside it that is all of them. */
function findSum(likely: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const beside = candidates.filter(({ field }) => isBeside(field, likely.field));
  const parts = beside.filter(({ field, found }) => isPart(field) && isAmount(found.role));
  if (!isPart(likely.field) || parts.length < 2) return undefined;
  return beside.find(
    ({ field, found }) =>
      traits.sum.pattern.test(spellOut(field.name)) &&
      !isPart(field) &&
      ['limit', 'balance', 'left', 'plain'].includes(found.role),
  );
}

function describeNone(candidates: readonly Candidate[]): SpecError {
  const shown = candidates.filter(
    ({ field }) =>
      !listGroups(field.pointer).some((group) => groups.other.pattern.test(spellOut(group))),
  );
  const numbers = shown.length > 0 ? shown : candidates;
  const problem = 'no number in the successful response looks like a balance';
  return numbers.length === 0
    ? new SpecError(`${problem}: it has no numbers: check that this is the right page`)
    : new MissingFact(
        '/balance/remaining',
        `${problem}: no words speak for one; its numbers are ${nameCandidates(numbers)}`,
      );
}
