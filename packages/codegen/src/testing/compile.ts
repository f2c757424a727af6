import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the files seem to lie: in this package, so that `@fuelgauge/core` is found. */
const FOLDER = dirname(fileURLToPath(import.meta.url));
const options = readOptions();
const host = ts.createCompilerHost(options);
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Type-checks files that are nowhere on disk, by name; gives the messages of the compiler, `file: message`. */
export function compile(files: ReadonlyMap<string, string>): string[] {
  const texts = new Map([...files].map(([name, text]) => [join(FOLDER, name), text]));
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, languageVersion);
      if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, languageVersion));
      return libraries.get(path);
    },
  });
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return diagnostics.map(
      ({ messageText }) => `${path.slice(FOLDER.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

function readOptions(): ts.CompilerOptions {
  const path = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(path)).options;
}
