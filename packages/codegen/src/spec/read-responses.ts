import { getMember, type Json } from '../json/json.ts';
import { isJson } from '../openapi/operations.ts';
import { follow } from '../openapi/reference.ts';
import { SpecError } from '../spec-error.ts';
import type { BalanceOperation } from './find-operation.ts';

/** What the operation may answer, as far as it is JSON. */
export interface OperationResponses {
  readonly successStatus: number;
  readonly successSchema: Json;
  readonly errorSchemas: readonly Json[];
  /** Names of the examples of all error responses. */
  readonly errorExamples: ReadonlySet<string>;
}

export function readResponses(document: Json, { operation }: BalanceOperation): OperationResponses {
  const responses = Object.entries(
    follow(document, getMember(operation, 'responses')) ?? {},
  ).flatMap(([status, node]) =>
    jsonContents(document, follow(document, node)).map((content) => ({ status, content })),
  );
  const successes = responses.filter(
    ({ status, content }) => /^2/.test(status) && getMember(content, 'schema') !== undefined,
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
  const errors = responses.filter(({ status }) => !/^2/.test(status)).map(({ content }) => content);
  return {
    successStatus: Number(success.status),
    successSchema: getMember(success.content, 'schema') ?? null,
    errorSchemas: errors.map((content) => getMember(content, 'schema') ?? null),
    errorExamples: new Set(
      errors.flatMap((content) =>
        Object.keys(follow(document, getMember(content, 'examples')) ?? {}),
      ),
    ),
  };
}

function jsonContents(document: Json, response: Json | undefined): Json[] {
  return Object.entries(follow(document, getMember(response, 'content')) ?? {})
    .filter(([mediaType]) => isJson(mediaType))
    .map(([, content]) => content);
}
