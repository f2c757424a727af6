import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { createVirtualPrograms } from '../compare/virtual-program.ts';

/** Where the files seem to lie: in this package, so that `@fuelgauge/core` is found. */
const FOLDER = dirname(fileURLToPath(import.meta.url));
const createProgram = createVirtualPrograms(readOptions());

/**
 * Type-checks files that are nowhere on disk, by name; gives the messages of the compiler, `file:
 * message`.
 */
export function compile(files: ReadonlyMap<string, string>): string[] {
  const texts = new Map([...files].map(([name, text]) => [join(FOLDER, name), text]));
  const program = createProgram(texts);
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    return diagnostics.map(
      ({ messageText }) =>
        `${path.slice(FOLDER.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

function readOptions(): ts.CompilerOptions {
  const path = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(path)).options;
}
