import { createRequire } from 'node:module';

/**
 * The generator of types, as CommonJS: what is imported Node first reads through for the names of its exports, and
 * TypeScript's compiler, which it needs, is nine megabytes long.
 */
export const { default: openapiTS, astToString } = createRequire(import.meta.url)(
  'openapi-typescript',
) as typeof import('openapi-typescript');
