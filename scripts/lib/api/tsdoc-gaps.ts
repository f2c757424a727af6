import ts from 'typescript';
import { root } from '../workspace.ts';
import type { PublicProgram } from './public-program.ts';

/**
 * Amounts of time and counts that a user sets: what an editor shows must say the unit, and what
 * holds when nothing is set.
 */
const AMOUNT = /Ms$|^max[A-Z]/;

const isVendors = (file: ts.SourceFile): boolean => file.fileName.endsWith('/schema.ts');
const textOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker));
const tagsOf = (symbol: ts.Symbol): readonly string[] =>
  symbol.getJsDocTags().map(({ name }) => name);

/** Members that a declaration has itself, of those that users see. */
function listMembers(declaration: ts.Declaration): readonly ts.NamedDeclaration[] {
  if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) return [];
  return declaration.members.filter(({ name }) => name !== undefined && ts.isIdentifier(name));
}

/** What an editor would not explain of a name, and of what an option means when it is left out. */
function findGaps(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): readonly string[] {
  const text = textOf(symbol, checker);
  const tags = tagsOf(symbol);
  const isOption = AMOUNT.test(symbol.name) && (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  return [
    ...(text === '' && !tags.includes('default') ? [`${name} is not explained`] : []),
    ...(isOption && !tags.includes('default') ? [`${name} does not say its @default`] : []),
    ...(/Ms$/.test(symbol.name) && !/millisecond/.test(text)
      ? [`${name} does not say its unit`]
      : []),
  ];
}

/**
 * Exported names, and members of theirs, that have no TSDoc or one that keeps silent about unit or
 * default.
 */
export function findTsdocGaps({ packages, checker }: PublicProgram): readonly string[] {
  const gaps = new Set<string>();
  for (const [exported, symbol] of packages.flatMap(({ entries }) =>
    entries.flatMap((entry) => [...entry.exports]),
  )) {
    for (const declaration of symbol.declarations ?? []) {
      const file = declaration.getSourceFile();
      if (isVendors(file)) continue;
      const path = file.fileName.slice(root.length);
      const members = listMembers(declaration).flatMap((member) => {
        const found = member.name && checker.getSymbolAtLocation(member.name);
        return found ? findGaps(found, `${exported}.${found.name}`, checker) : [];
      });
      for (const gap of [...findGaps(symbol, exported, checker), ...members])
        gaps.add(`${path}: ${gap}`);
    }
  }
  return [...gaps].sort();
}
