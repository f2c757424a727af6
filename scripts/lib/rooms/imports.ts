import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** What each file imports of its own package, as paths from the same folder; type imports included. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Everything that a text of TypeScript imports, as it is written there. */
export const listSpecifiers = (text: string): readonly string[] =>
  ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);

/** @param texts - TypeScript by path */
export function readImports(texts: ReadonlyMap<string, string>): Imports {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      listSpecifiers(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
}

/** The product's own sources under a folder; tests and what they share may import anything. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.ts$/.test(file) && !/\.(test(-d)?|deep)\.ts$|^test-support\//.test(file));
  return new Map(files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]));
}
