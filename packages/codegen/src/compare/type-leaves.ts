import type ts from 'typescript';
import type { Bump } from './bump.ts';
import type { TypeDifference, TypePair, TypeWalk } from './type-difference.ts';
import { isLiterals, isNever } from './type-kinds.ts';

/** Compares two types that have no members to go on with. */
export function compareLeaves(walk: TypeWalk, { from, to, at }: TypePair): TypeDifference[] {
  const { checker } = walk;
  const isWider = !checker.isTypeAssignableTo(to, from);
  const isNarrower = !checker.isTypeAssignableTo(from, to);
  if (!isWider && !isNarrower) return [];
  const print = (type: ts.Type): string => checker.typeToString(type);
  const what = `was ${print(from)} and is ${print(to)}`;
  const [bump, rule] =
    (isWider && isNarrower) || isNever(to)
      ? (['major', 'type-changed'] as const)
      : rate(walk, isWider, isLiterals(from) && isLiterals(to));
  return [{ ...at, bump, rule, what }];
}

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
