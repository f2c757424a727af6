import { SpecError } from '../errors/spec-error.ts';
import type { Field } from '../openapi/list-fields.ts';
import { names, scores, usePath } from './patterns.ts';

/** The member that is most likely the balance. */
export interface ChosenAmount {
  readonly best: Field;
  readonly second: Field | undefined;
  /** The members that belong to it: those of lists only where it is in one itself. */
  readonly fields: readonly Field[];
}

/** Scores from here on are too low for a balance. */
const UNLIKELY = -4;

/**
 * Chooses the number whose name speaks most for what is left to spend; one outside of lists comes first.
 *
 * @throws SpecError where no number looks like a balance, or the amount is split in two
 */
export function chooseAmount(all: readonly Field[]): ChosenAmount {
  const outside = all.filter(({ isInList }) => !isInList);
  const found = findAmount(outside) ?? findAmount(all);
  if (!found) {
    throw new SpecError(
      'no number in the successful response looks like a balance: check that this is the right page',
    );
  }
  refuseSplit(found.best, all);
  return { ...found, fields: found.best.isInList ? all : outside };
}

function findAmount(fields: readonly Field[]): Omit<ChosenAmount, 'fields'> | undefined {
  const amounts = fields.filter(
    ({ type, name }) => type === 'number' || (type === 'string' && score(name) > 0),
  );
  const sorted = [...amounts].sort((a, b) => rank(b) - rank(a));
  const current = sorted.filter(({ isDeprecated }) => !isDeprecated);
  const [first, second] = [...new Set([...current, ...sorted])].filter(
    (field) => rank(field) > UNLIKELY,
  );
  const likely = first ?? findLimit(fields);
  const best = likely && (findSum(likely, amounts) ?? likely);
  return best && { best, second: second === best || best !== likely ? first : second };
}

/** The limit beside its own use, for responses that name nothing else. */
function findLimit(fields: readonly Field[]): Field | undefined {
  const isUse = (limit: Field) => (field: Field) =>
    field.type === 'number' && isSibling(field, limit) && isUseOf(limit.name, field.name);
  return fields.find(
    (field) =>
      field.type === 'number' && names.limit.pattern.test(field.name) && fields.some(isUse(field)),
  );
}

/**
 * Whether a member is the use of a limit. A plain count may be of anything, unless it counts what
 * the limit limits.
 */
export function isUseOf(limit: string, name: string): boolean {
  const counted = limit.replace(names.limit.pattern, '');
  return (
    names.used.pattern.test(name) ||
    (/[a-z]/i.test(counted) && name.replace(names.count.pattern, '') === counted)
  );
}

/** Where the most likely number is one part of several, the number beside it that is all of them. */
function findSum(likely: Field, amounts: readonly Field[]): Field | undefined {
  const beside = amounts.filter((field) => isBeside(field, likely));
  if (!isPart(likely) || beside.filter(isPart).length < 2) return undefined;
  return beside.find(
    (field) =>
      names.sum.pattern.test(field.name) && !isPart(field) && !names.spent.pattern.test(field.name),
  );
}

/** Whether a member is only a part of the money by its name. */
export const isPart = ({ name }: Field): boolean => names.part.pattern.test(name);

/** Whether two members are of the same object and type. */
export const isBeside = (field: Field, other: Field): boolean =>
  isSibling(field, other) && field.type === other.type;

/** Whether two members are of the same object. */
export const isSibling = (field: Field, other: Field): boolean =>
  parentOf(field) === parentOf(other);

const parentOf = ({ pointer }: Field): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** An amount in whole units beside one in nanos is both together. */
function refuseSplit(best: Field, fields: readonly Field[]): void {
  const halves = ['units', 'nanos'];
  const both = fields.filter((field) => isSibling(field, best) && halves.includes(field.name));
  if (!halves.includes(best.name) || both.length !== 2) return;
  const others = both.map(({ pointer }) => pointer).filter((other) => other !== best.pointer);
  throw new SpecError(
    `the amount is split between ${best.pointer} and ${others}: a balance is read from one member`,
  );
}

const score = (name: string): number =>
  scores.reduce((sum, { pattern, points }) => sum + (pattern.test(name) ? points : 0), 0);

/** Of equals the outer one; text counts less than a number. */
const rank = ({ name, pointer, type }: Field): number =>
  score(name) -
  (usePath.pattern.test(pointer) ? 8 : 0) -
  (pointer.split('/').length - 2) * 0.1 -
  (type === 'string' ? 1 : 0);
