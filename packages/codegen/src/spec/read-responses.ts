import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { followMembers } from '../openapi/reference.ts';
import { isSuccess, listJsonBodies } from '../openapi/response.ts';

/** What the operation may answer, as far as it is JSON. */
export interface OperationResponses {
  readonly successStatus: number;
  readonly successSchema: Json;
  readonly errorSchemas: readonly Json[];
  /** Names of the examples of all error responses. */
  readonly errorExamples: ReadonlySet<string>;
}

/** Finds the one success, whose status must be definite, and the bodies of the errors. */
export function readResponses(document: Json, operation: Operation): OperationResponses {
  const bodies = listJsonBodies(document, operation);
  const successes = bodies.filter(
    ({ status, schema }) => isSuccess(status) && schema !== undefined,
  );
  const [success] = successes;
  if (success?.status.toUpperCase() === '2XX')
    throw new SpecError(
      'the operation answers 2XX, which names no status: say by an overlay which one it is',
    );
  if (!success || successes.length > 1 || !/^2\d\d$/.test(success.status)) {
    const found = successes.map(({ status }) => status).join(', ') || 'none';
    throw new SpecError(
      `the operation must have exactly one response 2xx with a JSON schema, found ${found}`,
    );
  }
  const errors = bodies.filter(({ status }) => !isSuccess(status));
  return {
    successStatus: Number(success.status),
    successSchema: success.schema ?? null,
    errorSchemas: errors.map(({ schema }) => schema ?? null),
    errorExamples: new Set(
      errors.flatMap(({ content }) => [
        ...followMembers(document, getMember(content, 'examples'), () => true).keys(),
      ]),
    ),
  };
}
