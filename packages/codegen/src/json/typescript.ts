import { createRequire } from 'node:module';
import type ts from 'typescript';

const require = createRequire(import.meta.url);

/**
 * TypeScript's compiler, loaded when it is needed, and as CommonJS. An import would make Node scan nine megabytes for the
 * names of its exports.
 */
export const loadTypescript = (): typeof ts => require('typescript') as typeof ts;
