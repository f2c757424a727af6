import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../workspace.ts';
import type { PublicPackage, PublicProgram } from './public-program.ts';

const printer = ts.createPrinter({ removeComments: true });

/** Where a symbol is declared. */
const fileOf = (symbol: ts.Symbol): ts.SourceFile | undefined =>
  symbol.declarations?.[0]?.getSourceFile();

/** The statements that declare a name, printed without comments. */
function printDeclaration(declarations: ts.SourceFile, name: string): string {
  const isOf = (statement: ts.Statement): boolean =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(
          (declaration) => declaration.name.getText() === name,
        )
      : (statement as ts.Statement & { readonly name?: ts.Node }).name?.getText() === name;
  return declarations.statements
    .filter(isOf)
    .map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, declarations))
    .join('\n')
    .replaceAll(/^(export )?declare /gm, '$1')
    .replaceAll(/^export (?!default)/gm, '');
}

/** The symbols that a declaration names, without what stands in bodies. */
function listMentioned(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const mentioned = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    const found = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (found)
      mentioned.add(
        found.flags & ts.SymbolFlags.Alias
          ? checker.getAliasedSymbol(found)
          : // A name that is a type and a value at once has another symbol inside its own file.
            checker.getExportSymbolOfSymbol(found),
      );
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
  return [...mentioned].filter(
    (each) => (each.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Class)) !== 0,
  );
}

const isTypeParameter = (symbol: ts.Symbol): boolean =>
  (symbol.flags & ts.SymbolFlags.TypeParameter) !== 0;

/**
 * What the users of a package can see of it, as one page: a change of it is a change for them, and
 * is reviewed as such. Names of other packages stand as names alone, since they have pages of their
 * own.
 */
export function renderApiReport(
  { name, folder, entries }: PublicPackage,
  program: PublicProgram,
): string {
  const { checker, readDeclarations } = program;
  const own = join(root, folder);
  const isOwn = (symbol: ts.Symbol): boolean =>
    fileOf(symbol)?.fileName.startsWith(`${own}/`) ?? false;
  // The vendor's own types are reviewed as openapi.json, and `spec classify` weighs their changes.
  const isVendors = (symbol: ts.Symbol): boolean =>
    fileOf(symbol)?.fileName === `${own}/src/schema.ts`;
  const exported = new Set(entries.flatMap((entry) => [...entry.exports.values()]));
  const hidden = new Set<ts.Symbol>();
  const collect = (symbol: ts.Symbol): void => {
    for (const each of listMentioned(symbol, checker)) {
      if (
        !isOwn(each) ||
        isVendors(each) ||
        isTypeParameter(each) ||
        exported.has(each) ||
        hidden.has(each)
      )
        continue;
      hidden.add(each);
      collect(each);
    }
  };
  for (const symbol of exported) if (isOwn(symbol) && !isVendors(symbol)) collect(symbol);

  const print = (symbol: ts.Symbol): string => {
    const file = fileOf(symbol);
    if (isVendors(symbol)) return `interface ${symbol.name} {\n    // as openapi.json says\n}`;
    return file ? printDeclaration(readDeclarations(file), symbol.name) : '';
  };
  const block = (symbols: readonly ts.Symbol[]): string =>
    `\`\`\`ts\n${symbols
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .map(print)
      .join('\n\n')}\n\`\`\``;
  const seen = new Set<ts.Symbol>();
  const sections = entries.map((entry) => {
    const symbols = [...entry.exports.values()];
    const fresh = symbols.filter((symbol) => isOwn(symbol) && !seen.has(symbol));
    for (const symbol of fresh) seen.add(symbol);
    const others = [...entry.exports]
      .filter(([, symbol]) => !fresh.includes(symbol))
      .map(([each]) => `\`${each}\``);
    const again = others.length === 0 ? '' : `Exported again: ${others.sort().join(', ')}.`;
    return [`## ${entry.name}`, again, fresh.length === 0 ? '' : block(fresh)]
      .filter(Boolean)
      .join('\n\n');
  });
  const rest =
    hidden.size === 0 ? [] : [`## Not exported, but seen through what is\n\n${block([...hidden])}`];
  return `<!-- Written by npm run docs; do not edit. -->\n\n${[`# API of ${name}`, ...sections, ...rest].join('\n\n')}\n`;
}

/** The page of every package that can be imported, by path from the root. */
export function renderApiReports(program: PublicProgram): ReadonlyMap<string, string> {
  const importable = program.packages.filter(({ entries }) => entries.length > 0);
  return new Map(
    importable.map((each) => [
      `docs/api-reports/${each.name.replace('@fuelgauge/', '')}.md`,
      renderApiReport(each, program),
    ]),
  );
}
