import type ts from 'typescript';
import type { Json } from '../json/json.ts';
import type { Change } from './change.ts';
import type { ChangedOperations } from './changed-operations.ts';
import { comparableModule } from './comparable-module.ts';
import { describeAdded, describeDifference } from './describe-change.ts';
import { emitTypes } from './emit-types.ts';
import { compareParameters } from './parameter-rules.ts';
import type { TypeDifference } from './type-difference.ts';
import { MARKER_MODULE } from './type-markers.ts';
import { compileTypes } from './type-program.ts';
import { isReadable, startWalks, walkTypes } from './type-walk.ts';
import type { TypeWalk } from './walk-steps.ts';
import { writeComparison } from './write-comparison.ts';

/** TypeScript modules that export the `paths` of two documents. */
export interface Emissions {
  readonly before: string;
  readonly after: string;
}

/**
 * Compares the types that openapi-typescript makes of two documents.
 *
 * @param changed what of the documents types are made of
 */
export async function compareTypes(
  old: Json,
  next: Json,
  { old: typedBefore, next: typedAfter, comparisons }: ChangedOperations,
  emissions?: Emissions,
): Promise<readonly Change[]> {
  const { before, after } = emissions ?? {
    before: await emitTypes(typedBefore),
    after: await emitTypes(typedAfter),
  };
  const { checker, types } = compileTypes({
    'markers.ts': MARKER_MODULE,
    'old.ts': comparableModule(before),
    'next.ts': comparableModule(after),
    'main.ts': writeComparison(old, comparisons),
  });
  const walks = startWalks(checker);
  return comparisons.flatMap((comparison, index) => {
    const [from, to] = [types.get(`Old${index}`), types.get(`New${index}`)];
    if (!from || !to) return [];
    if (comparison.kind === 'added')
      return isReadable(walks.output, from, to) ? [] : [describeAdded(comparison)];
    const found =
      comparison.kind === 'parameters'
        ? [...walkGroups(walks.input, from, to), ...compareParameters(old, next, comparison)]
        : walkTypes(comparison.kind === 'request' ? walks.input : walks.output, from, to);
    return found.map((difference) => describeDifference(comparison, difference));
  });
}

function walkGroups(walk: TypeWalk, from: ts.Type, to: ts.Type): TypeDifference[] {
  const { checker } = walk;
  return ['path', 'query', 'header', 'cookie'].flatMap((group) => {
    const [before, after] = [from, to].map((type) => {
      const symbol = checker.getPropertyOfType(type, group);
      return symbol
        ? checker.getNonNullableType(checker.getTypeOfSymbol(symbol))
        : checker.getNeverType();
    });
    if (!before || !after) return [];
    return walkTypes(walk, before, after).map((difference) => ({
      ...difference,
      place: [group, ...difference.place.slice(1)],
      value: [group, ...difference.value],
      rule:
        difference.value.length === 1
          ? difference.rule.replace('field', 'parameter')
          : difference.rule,
    }));
  });
}
