import ts from 'typescript';
import type { Bump } from './bump.ts';

/** A difference between two types, at a place within them. */
export interface TypeDifference {
  /** Steps through the schema: `properties`, `data`, `items`, … */
  readonly place: readonly string[];
  /** Steps through a value: `data`, `0`, … */
  readonly value: readonly string[];
  readonly bump: Bump;
  readonly rule: string;
  /** What happened to it: "is gone". */
  readonly what: string;
}

/** What readers get may only become narrower, what callers send only wider. */
export type Direction = 'output' | 'input';

type Place = Pick<TypeDifference, 'place' | 'value'>;

/** Walks two types side by side and names every member that differs, with the bump it asks for. */
export function walkTypes(
  checker: ts.TypeChecker,
  old: ts.Type,
  next: ts.Type,
  direction: Direction,
): readonly TypeDifference[] {
  const differences: TypeDifference[] = [];
  const isOutput = direction === 'output';
  const [onWider, onNarrower]: readonly [Bump, Bump] = isOutput
    ? ['major', 'minor']
    : ['minor', 'major'];

  const visit = (from: ts.Type, to: ts.Type, at: Place, open: readonly string[]): void => {
    const report = (bump: Bump, rule: string, what: string, name?: string): void => {
      differences.push({ ...(name === undefined ? at : memberOf(at, name)), bump, rule, what });
    };
    if (!hasNull(from) && hasNull(to)) report(onWider, 'null-added', 'may be null');
    if (hasNull(from) && !hasNull(to)) report(onNarrower, 'null-removed', 'is never null');
    const [before, after] = [checker.getNonNullableType(from), checker.getNonNullableType(to)];
    const pair = `${typeId(before)}:${typeId(after)}`;
    if (open.includes(pair)) return;
    const nested = [...open, pair];
    if (checker.isArrayType(before) && checker.isArrayType(after)) {
      const [item, itemAfter] = [before, after].map(
        (type) => checker.getTypeArguments(type as ts.TypeReference)[0],
      );
      if (item && itemAfter)
        visit(
          item,
          itemAfter,
          { place: [...at.place, 'items'], value: [...at.value, '0'] },
          nested,
        );
      return;
    }
    if (
      [before, after].every(
        (type) => isRecord(type) && !checker.isArrayType(type) && !checker.isTupleType(type),
      )
    ) {
      visitMembers(before, after, at, report, nested);
      return;
    }
    const [[gone, ...othersGone], [come, ...othersCome]] = [
      unmatched(before, after),
      unmatched(after, before),
    ];
    if (
      gone &&
      come &&
      othersGone.length + othersCome.length === 0 &&
      [gone, come].every(isRecord)
    ) {
      visit(gone, come, at, nested);
      return;
    }
    visitLeaf(before, after, report);
  };

  /** What one union has and the other has not: where it is one object each, they are the same alternative, changed. */
  const unmatched = (union: ts.Type, other: ts.Type): readonly ts.Type[] =>
    (union.isUnion() && other.isUnion() ? union.types : []).filter(
      (type) =>
        !constituents(other).some(
          (candidate) =>
            checker.isTypeAssignableTo(type, candidate) &&
            checker.isTypeAssignableTo(candidate, type),
        ),
    );

  const visitMembers = (
    from: ts.Type,
    to: ts.Type,
    at: Place,
    report: (bump: Bump, rule: string, what: string, name?: string) => void,
    open: readonly string[],
  ): void => {
    for (const member of checker.getPropertiesOfType(from)) {
      const other = checker.getPropertyOfType(to, member.name);
      if (!other) {
        report('major', 'field-removed', 'is gone', member.name);
        continue;
      }
      if (isOptional(member) && !isOptional(other)) {
        report(
          onNarrower,
          'field-became-required',
          isOutput ? 'is always there' : 'must be given',
          member.name,
        );
      }
      if (!isOptional(member) && isOptional(other)) {
        report(
          onWider,
          'field-became-optional',
          isOutput ? 'may be absent' : 'may be left out',
          member.name,
        );
      }
      visit(
        checker.getTypeOfSymbol(member),
        checker.getTypeOfSymbol(other),
        memberOf(at, member.name),
        open,
      );
    }
    for (const member of checker.getPropertiesOfType(to)) {
      if (checker.getPropertyOfType(from, member.name)) continue;
      const isDemanded = !isOutput && !isOptional(member);
      report(
        isDemanded ? 'major' : 'minor',
        'field-added',
        isDemanded ? 'is new and must be given' : 'is new',
        member.name,
      );
    }
    const [index, indexAfter] = [from, to].map((type) =>
      checker.getIndexTypeOfType(type, ts.IndexKind.String),
    );
    if (index && indexAfter) {
      visit(
        index,
        indexAfter,
        { place: [...at.place, 'additionalProperties'], value: [...at.value, '*'] },
        open,
      );
    }
  };

  const visitLeaf = (
    from: ts.Type,
    to: ts.Type,
    report: (bump: Bump, rule: string, what: string) => void,
  ): void => {
    const isWider = !checker.isTypeAssignableTo(to, from);
    const isNarrower = !checker.isTypeAssignableTo(from, to);
    if (!isWider && !isNarrower) return;
    const print = (type: ts.Type): string => checker.typeToString(type);
    const what = `was ${print(from)} and is ${print(to)}`;
    if ((isWider && isNarrower) || to.flags & ts.TypeFlags.Never)
      report('major', 'type-changed', what);
    else if (isLiterals(from) && isLiterals(to)) {
      // Values that are added to a list which readers get are the one wider type that is no major change: the policy.
      const [bump, rule] = isWider
        ? (['minor', 'enum-value-added'] as const)
        : ([onNarrower, 'enum-value-removed'] as const);
      report(bump, rule, what);
    } else if (isWider) report(onWider, 'type-widened', what);
    else report(onNarrower, 'type-narrowed', what);
  };

  visit(old, next, { place: [], value: [] }, []);
  return differences;
}

const memberOf = (at: Place, name: string): Place => ({
  place: [...at.place, 'properties', name],
  value: [...at.value, name],
});

const constituents = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);
const hasNull = (type: ts.Type): boolean =>
  constituents(type).some(({ flags }) => flags & ts.TypeFlags.Null);
const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
const isLiterals = (type: ts.Type): boolean =>
  constituents(type).every(
    ({ flags }) => flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral),
  );

/** An object, or several put together; `never` is what an absent group of parameters has. */
const isRecord = (type: ts.Type): boolean =>
  type.isIntersection()
    ? type.types.every(isRecord)
    : (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Never)) !== 0;

const typeId = (type: ts.Type): number => (type as unknown as { id: number }).id;
