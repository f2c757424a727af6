import type ts from 'typescript';

/** Lists that are longer than that are told by what went and what came: nobody compares them by eye. */
const SHORT_LIST = 8;
const SHOWN_VALUES = 12;

type Types = readonly ts.Type[];

/** What a long list of values lost and gained; undefined for short ones, and for lists without a common value. */
export function describeLists(
  checker: ts.TypeChecker,
  before: Types,
  after: Types,
): string | undefined {
  if (Math.max(before.length, after.length) <= SHORT_LIST) return undefined;
  const [gone, come] = [before.filter(isMissingIn(after)), after.filter(isMissingIn(before))];
  if (gone.length === before.length) return undefined;
  const list = (values: Types): string => {
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
  (types: Types) =>
  (type: ts.Type): boolean =>
    !types.includes(type);
