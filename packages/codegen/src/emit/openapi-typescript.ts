import { createRequire } from 'node:module';
import type { OpenAPI3, OpenAPITSOptions } from 'openapi-typescript';

type OpenapiTypescript = typeof import('openapi-typescript');

/** A default says what is meant where a member is missing, so that the member may be: `required` alone says that it is there. */
const OPTIONS: OpenAPITSOptions = { silent: true, defaultNonNullable: false };

/**
 * The declarations of a document's types, in TypeScript; nothing is fetched.
 *
 * @param options what a reader of the types other than a user needs
 */
export async function writeTypes(
  document: OpenAPI3,
  options: OpenAPITSOptions = {},
): Promise<readonly string[]> {
  const { default: openapiTS, astToString } = load();
  return (await openapiTS(document, { ...OPTIONS, ...options })).map((node) => astToString(node));
}

/** Loaded when types are written, and as CommonJS: it would import TypeScript's compiler. */
const load = (): OpenapiTypescript =>
  createRequire(import.meta.url)('openapi-typescript') as OpenapiTypescript;
