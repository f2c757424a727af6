import { createRequire } from 'node:module';
import type ts from 'typescript';

let loaded: typeof ts | undefined;

/**
 * TypeScript's compiler, loaded when it is needed, and as CommonJS. An import would make Node scan nine megabytes for the
 * names of its exports.
 */
export function loadTypescript(): typeof ts {
  loaded ??= createRequire(import.meta.url)('typescript') as typeof ts;
  return loaded;
}
