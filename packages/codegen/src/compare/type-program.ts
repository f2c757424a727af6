import type ts from 'typescript';
import { SpecError } from '../errors/spec-error.ts';
import { loadTypescript } from '../json/typescript.ts';
import { createVirtualPrograms } from './virtual-program.ts';

const typescript = loadTypescript();

const FOLDER = '/compare-types/';
const createProgram = createVirtualPrograms({
  strict: true,
  noEmit: true,
  target: typescript.ScriptTarget.ES2022,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.Bundler,
  lib: ['lib.es5.d.ts'],
  types: [],
});

/** The types of the aliases of one file. */
export interface TypeTable {
  readonly checker: ts.TypeChecker;
  readonly types: ReadonlyMap<string, ts.Type>;
}

/** Compiles modules in memory and gives the type of every alias that `main.ts` declares. */
export function compileTypes(modules: Readonly<Record<string, string>>): TypeTable {
  const texts = new Map(Object.entries(modules).map(([name, text]) => [FOLDER + name, text]));
  const program = createProgram(texts);
  const main = program.getSourceFile(`${FOLDER}main.ts`);
  const [problem] = program.getSemanticDiagnostics(main);
  if (problem)
    throw new SpecError(
      `types cannot be compared, the document is not valid OpenAPI: ${typescript.flattenDiagnosticMessageText(problem.messageText, '\n')}`,
    );
  const checker = program.getTypeChecker();
  const types = new Map<string, ts.Type>();
  for (const statement of main?.statements ?? []) {
    if (typescript.isTypeAliasDeclaration(statement) && !statement.typeParameters) {
      types.set(statement.name.text, checker.getTypeAtLocation(statement.name));
    }
  }
  return { checker, types };
}
