import type ts from 'typescript';
import type { Bump } from './bump.ts';
import type { TypeDifference, TypePair, TypeWalk } from './type-difference.ts';
import { constituents, isLiterals, isNever } from './type-kinds.ts';

/** Compares two types that have no members to go on with. */
export function compareLeaves(walk: TypeWalk, { from, to, at }: TypePair): TypeDifference[] {
  const { checker } = walk;
  const isWider = !checker.isTypeAssignableTo(to, from);
  const isNarrower = !checker.isTypeAssignableTo(from, to);
  if (!isWider && !isNarrower) return [];
  const areLists = isLiterals(from) && isLiterals(to);
  const what =
    (areLists && describeLists(checker, from, to)) ||
    `was ${checker.typeToString(from)} and is ${checker.typeToString(to)}`;
  const [bump, rule] =
    (isWider && isNarrower) || isNever(to)
      ? (['major', 'type-changed'] as const)
      : rate(walk, isWider, areLists);
  return [{ ...at, bump, rule, what }];
}

/** Lists that are longer than that are told by what went and what came: nobody compares them by eye. */
const SHORT_LIST = 8;
const SHOWN_VALUES = 12;

/** What a long list of values lost and gained; undefined for short ones, and for lists without a common value. */
function describeLists(checker: ts.TypeChecker, from: ts.Type, to: ts.Type): string | undefined {
  const [before, after] = [from, to].map((type) => constituents(type));
  if (!before || !after || Math.max(before.length, after.length) <= SHORT_LIST) return undefined;
  const [gone, come] = [before.filter(isMissingIn(after)), after.filter(isMissingIn(before))];
  if (gone.length === before.length) return undefined;
  const list = (values: readonly ts.Type[]): string => {
    const shown = values.slice(0, SHOWN_VALUES).map((value) => checker.typeToString(value));
    const rest = values.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  };
  return [
    ...(gone.length > 0 ? [`has no ${list(gone)} any more`] : []),
    ...(come.length > 0 ? [`also has ${list(come)}`] : []),
  ].join(', and ');
}

/** Literal types of one value are one type. */
const isMissingIn =
  (types: readonly ts.Type[]) =>
  (type: ts.Type): boolean =>
    !types.includes(type);

function rate(
  { onWider, onNarrower }: TypeWalk,
  isWider: boolean,
  areLiterals: boolean,
): readonly [bump: Bump, rule: string] {
  // The policy: a value that is added to a list which readers get is the one wider type that is only a minor change.
  if (areLiterals)
    return isWider ? ['minor', 'enum-value-added'] : [onNarrower, 'enum-value-removed'];
  return isWider ? [onWider, 'type-widened'] : [onNarrower, 'type-narrowed'];
}
