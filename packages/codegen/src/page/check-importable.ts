import { throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { cutDocument } from '../openapi/cut-document.ts';
import type { Operation } from '../openapi/operation.ts';
import { refuseCircularSchemas } from '../openapi/refuse-circular-schemas.ts';
import { refuseWrongServers } from '../openapi/refuse-wrong-servers.ts';
import { isSuccess, listJsonBodies } from '../openapi/response.ts';
import { findUntypedConstructs } from '../openapi/untyped-constructs.ts';

export const TRANSCRIBE =
  'transcribe it: import the page with --form prose, which drafts transcribed.openapi.yaml from its facts';

/** Throws every reason why no client can be generated for an operation, as one error. */
export function checkImportable(document: Json, operation: Operation): void {
  const cut = cutDocument(document, operation);
  refuseCircularSchemas(cut);
  refuseWrongServers(cut, operation);
  const untyped = findUntypedConstructs(cut);
  throwIfAny([
    ...(operation.method === 'get'
      ? []
      : [`${operation.name} is not a GET: a balance is only ever read`]),
    ...(!hasSuccess(document, operation)
      ? [`${operation.name} has no schema for a successful JSON response: ${TRANSCRIBE}`]
      : []),
    ...untyped.map(
      (pointer) => `${pointer} is of OpenAPI 3.2, and no type would be made of it: say it in 3.1`,
    ),
  ]);
}

/** Whether an operation says what a successful JSON response holds. */
export const hasSuccess = (document: Json, operation: Operation): boolean =>
  listJsonBodies(document, operation).some(
    ({ status, schema }) => isSuccess(status) && isSchema(schema),
  );

/** Whether a schema says anything: an empty one does not. */
const isSchema = (schema: Json | undefined): boolean =>
  typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0;
