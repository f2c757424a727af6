import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listPublicPackages, root } from '../workspace.ts';

/** What one entry of a package gives to its users. */
export interface PublicEntry {
  /** As it is imported: `@fuelgauge/core/client`. */
  readonly name: string;
  /** Exported names and what each stands for, aliases followed. */
  readonly exports: ReadonlyMap<string, ts.Symbol>;
}

export interface PublicPackage {
  readonly name: string;
  /** From the root. */
  readonly folder: string;
  readonly entries: readonly PublicEntry[];
}

/** All public packages in one program of TypeScript, on their sources. */
export interface PublicProgram {
  readonly checker: ts.TypeChecker;
  readonly packages: readonly PublicPackage[];
  /** The declarations of a source file as users get them: no bodies. */
  readDeclarations(file: ts.SourceFile): ts.SourceFile;
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) =>
    readFileSync(path, 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    noLib: true,
    types: [],
  };
}

interface PackageSources {
  readonly name: string;
  readonly folder: string;
  readonly entries: readonly { readonly name: string; readonly path: string }[];
}

/** The sources behind everything that users may import. */
export function listSources(): readonly PackageSources[] {
  return listPublicPackages().map(({ folder, manifest: { name, exports = {} } }) => ({
    name,
    folder,
    entries: Object.entries(exports).flatMap(([entry, target]) => {
      const source = typeof target === 'object' ? target['@fuelgauge/source'] : undefined;
      // `./internal` is for our own packages: no promise to users, so no part of the report.
      return source === undefined || entry === './internal'
        ? []
        : [{ name: name + entry.slice(1), path: join(root, folder, source) }];
    }),
  }));
}

/** As the build writes them: of the file alone, which says every type itself. */
function transpileDeclarations(
  { fileName, text }: ts.SourceFile,
  compilerOptions: ts.CompilerOptions,
): ts.SourceFile {
  const { outputText } = ts.transpileDeclaration(text, { fileName, compilerOptions });
  return ts.createSourceFile(fileName, outputText, ts.ScriptTarget.Latest, true);
}

/** Of others, the report has names alone: to read their declarations, and the compiler's own, takes most of the time. */
function ownSourcesAlone(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (path) => path, options);
  return {
    ...host,
    resolveModuleNameLiterals: (literals, file, _, given) =>
      literals.map((literal) =>
        /^\.|^@fuelgauge\//.test(literal.text)
          ? ts.resolveModuleName(literal.text, file, given, host, cache)
          : { resolvedModule: undefined },
      ),
  };
}

export function createPublicProgram(
  sources: readonly PackageSources[] = listSources(),
): PublicProgram {
  const options = readOptions();
  const program = ts.createProgram(
    sources.flatMap(({ entries }) => entries.map(({ path }) => path)),
    options,
    ownSourcesAlone(options),
  );
  const read = new Map<ts.SourceFile, ts.SourceFile>();
  const checker = program.getTypeChecker();
  const follow = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const readExports = (path: string): ReadonlyMap<string, ts.Symbol> => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${path} exports nothing`);
    return new Map(
      checker.getExportsOfModule(module).map((symbol) => [symbol.name, follow(symbol)]),
    );
  };
  return {
    checker,
    packages: sources.map(({ entries, ...rest }) => ({
      ...rest,
      entries: entries.map(({ name, path }) => ({ name, exports: readExports(path) })),
    })),
    readDeclarations(file) {
      const declarations = read.get(file) ?? transpileDeclarations(file, options);
      read.set(file, declarations);
      return declarations;
    },
  };
}
