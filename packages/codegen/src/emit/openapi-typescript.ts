import { createRequire } from 'node:module';

type OpenapiTypescript = typeof import('openapi-typescript');

/** openapi-typescript, loaded when types are written, and as CommonJS: it would import TypeScript's compiler. */
export const loadOpenapiTypescript = (): OpenapiTypescript =>
  createRequire(import.meta.url)('openapi-typescript') as OpenapiTypescript;
