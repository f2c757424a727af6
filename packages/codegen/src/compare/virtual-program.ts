import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';

const typescript = loadTypescript();

/** Makes a program of files that exist in memory only, by path. */
export type CreateVirtualProgram = (texts: ReadonlyMap<string, string>) => ts.Program;

/**
 * Reads all other files from disk, once for all programs of these options: parsing the libraries
 * takes the most time.
 */
export function createVirtualPrograms(options: ts.CompilerOptions): CreateVirtualProgram {
  const host = typescript.createCompilerHost(options);
  const libraries = new Map<string, ts.SourceFile | undefined>();
  return (texts) =>
    typescript.createProgram([...texts.keys()], options, {
      ...host,
      directoryExists: () => true,
      fileExists: (path) => texts.has(path) || host.fileExists(path),
      readFile: (path) => texts.get(path) ?? host.readFile(path),
      getSourceFile: (path, languageVersion) => {
        const text = texts.get(path);
        if (text !== undefined) return typescript.createSourceFile(path, text, languageVersion);
        if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, languageVersion));
        return libraries.get(path);
      },
    });
}
