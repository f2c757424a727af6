import type ts from 'typescript';
import { getIn, getMember, type Json } from '../json/json.ts';
import { follow } from '../openapi/reference.ts';
import { listResponses } from '../openapi/response.ts';
import { strongest } from './bump.ts';
import type { Change } from './change.ts';
import type { ChangedOperations } from './changed-operations.ts';
import type { Comparison } from './comparison.ts';
import { describeAdded, describeDifference, describeWhole } from './describe-change.ts';
import { emitTypes } from './emit-types.ts';
import { compareParameters } from './parameter-rules.ts';
import { compareSchemas } from './schema-rules.ts';
import type { TypeDifference } from './type-difference.ts';
import { compileTypes } from './type-program.ts';
import { walkTypes } from './type-walk.ts';
import { writeComparison } from './write-comparison.ts';

/** TypeScript modules that export the `paths` of two documents. */
export interface Emissions {
  readonly before: string;
  readonly after: string;
}

/**
 * Compares the types that openapi-typescript makes of two documents. The compiler decides by
 * assignability; a walk over both types finds the members that differ.
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
    'old.ts': openUntyped(before),
    'next.ts': openUntyped(after),
    'main.ts': writeComparison(old, comparisons),
  });
  const holds = (name: string): boolean =>
    checker.typeToString(types.get(name) ?? checker.getAnyType()) === 'true';
  return comparisons.flatMap((comparison, index) => {
    const [from, to] = [types.get(`Old${index}`), types.get(`New${index}`)];
    if (!from || !to) return [];
    if (comparison.kind === 'added')
      return holds(`Added${index}`) ? [] : [describeAdded(comparison)];
    const found =
      comparison.kind === 'parameters'
        ? [...walkGroups(checker, from, to), ...compareParameters(old, next, comparison)]
        : walkBody(checker, from, to, comparison, old, next);
    const has = (rule: string): boolean => found.some((difference) => difference.rule === rule);
    const isCompatible = holds(has('enum-value-added') ? `Loose${index}` : `Strict${index}`);
    const changes = found.map((difference) => describeDifference(comparison, difference));
    if (!isCompatible && strongest(changes.map(({ bump }) => bump)) !== 'major')
      changes.push(describeWhole(comparison, 'major'));
    else if (!holds(`Equal${index}`) && changes.length === 0)
      changes.push(describeWhole(comparison, 'minor'));
    return changes;
  });
}

/**
 * openapi-typescript gives an object without declared members a type that has none, though it may
 * have any. Such a type would not be assignable from one with members, and would swallow the
 * members beside it in an `allOf`.
 */
const openUntyped = (module: string): string =>
  module.replaceAll('Record<string, never>', '{ [name: string]: unknown }');

function walkGroups(checker: ts.TypeChecker, from: ts.Type, to: ts.Type): TypeDifference[] {
  return ['path', 'query', 'header', 'cookie'].flatMap((group) => {
    const [before, after] = [from, to].map((type) => {
      const symbol = checker.getPropertyOfType(type, group);
      return symbol
        ? checker.getNonNullableType(checker.getTypeOfSymbol(symbol))
        : checker.getNeverType();
    });
    if (!before || !after) return [];
    return walkTypes(checker, before, after, 'input').map((difference) => ({
      ...difference,
      place: [group, ...difference.place.slice(1)],
      value: [group, ...difference.value],
      rule: difference.rule.replace('field', 'parameter'),
    }));
  });
}

function walkBody(
  checker: ts.TypeChecker,
  from: ts.Type,
  to: ts.Type,
  comparison: Comparison,
  old: Json,
  next: Json,
): readonly TypeDifference[] {
  const direction = comparison.kind === 'request' ? 'input' : 'output';
  const schemas = [schemaOf(old, comparison, 0), schemaOf(next, comparison, 1)] as const;
  return [
    ...walkTypes(checker, from, to, direction),
    ...compareSchemas(old, next, schemas, direction),
  ];
}

function schemaOf(document: Json, comparison: Comparison, side: 0 | 1): Json {
  const operation = side === 0 ? comparison.from : comparison.to;
  const holder =
    comparison.kind === 'request'
      ? follow(document, getMember(operation.operation, 'requestBody'))
      : listResponses(document, operation).get(comparison.status ?? '');
  const [name, inner] = comparison.header
    ? ['headers', comparison.header[side]]
    : ['content', comparison.media?.[side] ?? ''];
  return getMember(follow(document, getIn(holder, name, inner)), 'schema') ?? null;
}
