import { posix } from 'node:path';
import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import type { ReadFile } from './released-document.ts';

const typescript = loadTypescript();

/** What each name stands for: a declaration without its body, or where it comes from. */
export type ExportedNames = ReadonlyMap<string, string>;

/** What one entry of a package gives to its users; null for a file that is not code. */
export type EntryExports = ReadonlyMap<string, ExportedNames | null>;

/** Everything that users may import from a package, by subpath: `.`, `./provider`. */
export async function listExports(read: ReadFile): Promise<EntryExports> {
  const { exports = {} } = JSON.parse((await read('package.json')) ?? '{}') as { exports?: object };
  const entries = new Map<string, ExportedNames | null>();
  for (const [subpath, target] of Object.entries(exports)) {
    if (target === null) continue;
    const source = findSource(target);
    entries.set(subpath, source === null ? null : await readNames(read, source));
  }
  return entries;
}

/** The TypeScript file behind an entry, whatever conditions lead to it. */
function findSource(target: unknown): string | null {
  if (typeof target === 'string') return /\.[cm]?ts$/.test(target) ? target : null;
  if (typeof target !== 'object' || target === null) return null;
  const named = (target as Readonly<Record<string, unknown>>)['@fuelgauge/source'];
  if (typeof named === 'string') return named;
  const [found = null] = Object.values(target).flatMap((inner) => findSource(inner) ?? []);
  return found;
}

/** The names that a module exports; those of a module that it passes on whole are among them. */
async function readNames(read: ReadFile, path: string): Promise<ExportedNames> {
  const text = await read(posix.normalize(path));
  const names = new Map<string, string>();
  if (text === null) return names;
  const { outputText } = typescript.transpileDeclaration(text, {
    compilerOptions: { stripInternal: true },
  });
  const file = typescript.createSourceFile(
    'index.d.ts',
    outputText,
    typescript.ScriptTarget.Latest,
    true,
  );
  for (const statement of file.statements) {
    const star = starOf(statement);
    if (star?.startsWith('.'))
      for (const [name, what] of await readNames(read, posix.join(posix.dirname(path), star)))
        names.set(name, what);
    else for (const [name, what] of namesOf(statement)) names.set(name, what);
  }
  return names;
}

/** The module of `export * from`. */
const starOf = (statement: ts.Statement): string | null =>
  typescript.isExportDeclaration(statement) &&
  !statement.exportClause &&
  statement.moduleSpecifier &&
  typescript.isStringLiteral(statement.moduleSpecifier)
    ? statement.moduleSpecifier.text
    : null;

function namesOf(statement: ts.Statement): readonly (readonly [string, string])[] {
  if (typescript.isExportDeclaration(statement)) {
    const from = statement.moduleSpecifier?.getText() ?? '';
    if (!statement.exportClause) return [[`* from ${from}`, '']];
    if (typescript.isNamespaceExport(statement.exportClause))
      return [[statement.exportClause.name.text, from]];
    return statement.exportClause.elements.map(({ name }) => [name.text, '']);
  }
  if (typescript.isExportAssignment(statement)) return [['default', '']];
  const isExported =
    typescript.canHaveModifiers(statement) &&
    typescript
      .getModifiers(statement)
      ?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  const what = statement.getText();
  if (typescript.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => [name.getText(), what]);
  const { name } = statement as ts.DeclarationStatement;
  return name ? [[name.getText(), what]] : [];
}
