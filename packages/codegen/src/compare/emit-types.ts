import type { OpenAPI3 } from 'openapi-typescript';
import { writeTypes } from '../emit/openapi-typescript.ts';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { inlineDeepReferences } from '../openapi/inline-deep-references.ts';
import { filterMembers } from '../openapi/map.ts';
import { emitOptions } from './emit-options.ts';
import { typedDocument } from './typed-document.ts';

/** What `paths` does not depend on, and what may hold anything: names of operations, and examples. */
const WITHOUT_TYPE = new Set(['operationId', 'example', 'examples']);

/** The TypeScript module that openapi-typescript makes of a document; nothing is fetched. */
export async function emitTypes(document: Json): Promise<string> {
  try {
    const source = inlineDeepReferences(typedDocument(stripUntyped(document)));
    const options = emitOptions(source);
    return (await writeTypes(asKnownVersion(source as unknown as OpenAPI3), options)).join('');
  } catch (error) {
    if (error instanceof TypeError)
      throw new SpecError(
        'no types can be made of the document: a part of it is not valid OpenAPI: lint it',
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new SpecError(`no types can be made of the document: ${why}`);
  }
}

/** A copy without what has no type. */
const stripUntyped = (document: Json): Json =>
  filterMembers(document, (name, _, role) => role !== 'fields' || !WITHOUT_TYPE.has(name));

/** openapi-typescript reads 3.0 and 3.1; what 3.2 adds to them is refused or reported elsewhere. */
const asKnownVersion = (document: OpenAPI3): OpenAPI3 =>
  /^3\.2\b/.test(String(document.openapi)) ? { ...document, openapi: '3.1.1' } : document;
