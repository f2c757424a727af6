import { createRequire } from 'node:module';

type OpenapiTypescript = typeof import('openapi-typescript');

/**
 * openapi-typescript, loaded when types are written, and as CommonJS. An import would make Node scan TypeScript's compiler, nine megabytes, for the
 * names of its exports.
 */
export const loadOpenapiTypescript = (): OpenapiTypescript =>
  createRequire(import.meta.url)('openapi-typescript') as OpenapiTypescript;
