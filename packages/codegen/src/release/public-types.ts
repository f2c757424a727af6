import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Bump } from '../compare/bump.ts';
import type { FileChanges } from '../tree/write-files.ts';

/** The aggregator: the one package that everybody who reads several vendors has. */
export const AGGREGATOR = 'packages/balances';

/**
 * What a change of generated files does to the aggregator's own public types: its declaration files, before and after.
 * Lines that are only added are minor. Null where there is no aggregator.
 */
export function compareAggregator(root: string, changes: FileChanges): Bump | null {
  const entry = join(root, AGGREGATOR, 'src/index.ts');
  if (!existsSync(entry)) return null;
  const before = emitDeclarations(root, entry, new Map());
  const after = emitDeclarations(root, entry, changes);
  if (before === after) return 'none';
  const kept = new Set(after.split('\n'));
  return before.split('\n').every((line) => kept.has(line)) ? 'minor' : 'major';
}

/** The text of every declaration file of the package that its entry leads to. */
function emitDeclarations(root: string, entry: string, overlay: FileChanges): string {
  const options = readOptions(root);
  const host = ts.createCompilerHost(options);
  const texts = new Map([...overlay].map(([path, content]) => [join(root, path), content]));
  const textOf = (path: string): string | null | undefined => {
    const content = texts.get(host.realpath?.(path) ?? path);
    return typeof content === 'string' || content == null
      ? content
      : Buffer.from(content).toString('utf8');
  };
  const program = ts.createProgram([entry], options, {
    ...host,
    fileExists: (path) =>
      textOf(path) === undefined ? host.fileExists(path) : textOf(path) !== null,
    readFile: (path) => textOf(path) ?? host.readFile(path),
    getSourceFile: (path, version) => {
      const text = textOf(path);
      return typeof text === 'string'
        ? ts.createSourceFile(path, text, version)
        : host.getSourceFile(path, version);
    },
  });
  const declarations: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(dirname(entry))) continue;
    program.emit(file, (_, text) => declarations.push(text), undefined, true);
  }
  return declarations.join('\n');
}

function readOptions(root: string): ts.CompilerOptions {
  const path = join(root, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    config?.compilerOptions ?? {},
    dirname(path),
  );
  return { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true };
}
