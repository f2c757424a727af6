import { type Candidate, isAmount, isPart, isSibling, stemOf } from './candidate.ts';
import { nameCandidate, nameCandidates } from './describe-candidate.ts';
import { spellOut } from './spell-out.ts';

/** Numbers whose strengths are further from each other are no parts of one amount. */
const APART = 60;

/** Why only a person can say whether the best number counts; undefined where its words decide. */
export function describeQuestion(
  best: Candidate,
  rivals: readonly Candidate[],
  candidates: readonly Candidate[],
): string | undefined {
  const parts = candidates.filter(
    ({ field, found, strength }) =>
      field !== best.field &&
      isSibling(field, best.field) &&
      isPart(field) &&
      (isLeft(best) ? isLeft({ found }) : isAmount(found.role) || found.role === 'none') &&
      // What is left of calls, or of the key, is no part of the account's money.
      strength > best.strength - APART,
  );
  // Beside one part alone a plain balance may be the rest, and not the sum.
  const isRest = /^(?:current )?balance$/.test(spellOut(best.field.name)) && parts.length === 1;
  if ((isPart(best.field) || isRest) && parts.length > 0)
    return `one of several parts, and nothing is added up: say whether ${nameCandidate(best)} is the one that counts; next would be ${nameCandidates(parts)}`;
  if (rivals.length > 0)
    return `several numbers speak alike for what is left: say which one counts of ${nameCandidates([best, ...rivals])}`;
  const used = candidates.find(
    ({ field, found }) =>
      found.role === 'spent' &&
      isSibling(field, best.field) &&
      (found.source === 'name'
        ? stemOf(field.name) === stemOf(best.field.name)
        : found.source === 'description' && stemOf(field.name) === ''),
  );
  return best.found.role === 'plain' && best.found.source !== 'description' && used
    ? `${nameCandidate(best)} may be what is left or what there was, since ${nameCandidate(used)} stands beside it: say which number is left`
    : undefined;
}

const isLeft = ({ found: { role } }: Pick<Candidate, 'found'>): boolean =>
  role === 'left' || role === 'balance';

const WINDOW =
  /\b(?:today|daily|(?:this|per|last|current|past) (?:week|day|hour)|weekly|hourly|yesterday|last (?:\d{1,2} )?(?:hours|days))\b/i;

/** What was used of a week, beside a limit that is of no week, leaves nothing that one could tell. */
export function describeWindow(limit: Candidate, used: Candidate): string | undefined {
  const wordsOf = ({ field }: Candidate) => `${spellOut(field.name)} ${field.description}`;
  const [window] = WINDOW.exec(wordsOf(used)) ?? [];
  return window === undefined || WINDOW.test(wordsOf(limit))
    ? undefined
    : `${nameCandidate(used)} is of another time (${JSON.stringify(window)}) than ${nameCandidate(limit)}: say which number is left, or which one is the limit`;
}

/** Which item of a list counts stands nowhere in its words. */
export const describeList = (best: Candidate): string =>
  `the first of a list, whose order nobody promises: look whether it is the one that counts, and say where it stands, such as ${nameCandidate(best)}`;

/** The number that comes next, so that people see what the guess was held against. */
export function describeNext(
  best: Candidate,
  used: Candidate | undefined,
  candidates: readonly Candidate[],
): string {
  const [next] = candidates
    .filter((one) => one !== best && one !== used && one.strength > 0 && !one.field.isInList)
    .sort((a, b) => b.strength - a.strength);
  return next ? `; next would be ${nameCandidate(next)}` : '; no other number looks like one';
}
