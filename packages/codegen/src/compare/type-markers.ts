import type ts from 'typescript';

/**
 * Types that TypeScript has no word for, as interfaces that only the comparison declares. `unknown`
 * would swallow the alternatives beside it, and TypeScript has one type for all numbers. A member
 * that only one side sends has its mark as one more alternative, and so has
 * one of which no more is said than that it is required.
 */
const MARKERS = ['anything', 'integer', 'readOnly', 'writeOnly', 'unnamed'] as const;
export type Marker = (typeof MARKERS)[number];

/** Begins the name of the one member that makes a marker a type of its own. */
const MARK = '~fuelgauge~';

/** Both modules take the markers from here, so that each is one type. */
export const MARKER_MODULE = MARKERS.map(
  (name) => `export interface ${name} { ${JSON.stringify(MARK + name)}: never }\n`,
).join('');

export const IMPORT_MARKERS = `import type { ${MARKERS.join(', ')} } from './markers';\n`;

export const isMarker = (type: ts.Type, marker: Marker): boolean =>
  type.symbol?.name === marker && type.symbol.members?.has((MARK + marker) as ts.__String) === true;

/** Whether a type has the mark, which an intersection passes on to the types beside it. */
export const isMarked = (type: ts.Type, marker: Marker): boolean =>
  type.isIntersection()
    ? type.types.some((part) => isMarker(part, marker))
    : isMarker(type, marker);

/** The members that a document declares. */
export const membersOf = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] =>
  checker.getPropertiesOfType(type).filter(({ name }) => !name.startsWith(MARK));

/** The same by name: the compiler itself finds in every object what all objects have, such as `toString`. */
export const membersByName = (
  checker: ts.TypeChecker,
  type: ts.Type,
): ReadonlyMap<string, ts.Symbol> =>
  new Map(membersOf(checker, type).map((member) => [member.name, member]));
