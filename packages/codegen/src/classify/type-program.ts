import ts from 'typescript';

const FOLDER = '/oracle/';
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es5.d.ts'],
  types: [],
};
const host = ts.createCompilerHost(OPTIONS);
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Types that the compiler found behind the aliases of one file. */
export interface TypeTable {
  readonly checker: ts.TypeChecker;
  readonly types: ReadonlyMap<string, ts.Type>;
}

/** Compiles modules that are nowhere on disk, by name, and gives the type of every alias that `main.ts` declares. */
export function compileTypes(modules: Readonly<Record<string, string>>): TypeTable {
  const texts = new Map(Object.entries(modules).map(([name, text]) => [FOLDER + name, text]));
  const program = ts.createProgram([...texts.keys()], OPTIONS, {
    ...host,
    directoryExists: () => true,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, languageVersion);
      if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, languageVersion));
      return libraries.get(path);
    },
  });
  const main = program.getSourceFile(`${FOLDER}main.ts`);
  const [problem] = program.getSemanticDiagnostics(main);
  if (problem)
    throw new Error(`types cannot be compared: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  const checker = program.getTypeChecker();
  const types = new Map<string, ts.Type>();
  for (const statement of main?.statements ?? []) {
    if (ts.isTypeAliasDeclaration(statement) && !statement.typeParameters) {
      types.set(statement.name.text, checker.getTypeAtLocation(statement.name));
    }
  }
  return { checker, types };
}
