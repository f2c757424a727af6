import { createRequire } from 'node:module';

/**
 * openapi-typescript, loaded as CommonJS. An import would make Node scan TypeScript's compiler, nine megabytes, for the
 * names of its exports.
 */
export const { default: openapiTS, astToString } = createRequire(import.meta.url)(
  'openapi-typescript',
) as typeof import('openapi-typescript');
