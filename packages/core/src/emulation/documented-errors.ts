import type { ErrorKind } from '../errors/error-kind.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { classifyErrorResponse } from '../response/parse-balance.ts';
import { type DocumentedResponse, isJson } from './documented-responses.ts';

/** An error that the vendor's document describes, and what fuelgauge makes of it. */
export interface DocumentedError {
  /** HTTP status. */
  readonly status: number;
  /** Name of the example; null where it has none. */
  readonly example: string | null;
  /** Null where the document describes no body. */
  readonly body: string | null;
  /** Null where the document describes no body. */
  readonly contentType: string | null;
  /** The kind that a reading of it fails with. */
  readonly kind: ErrorKind;
  /** Stable sub-code of the kind. */
  readonly reason: string;
}

/** Every documented error, in the document's order, classified as a real response is. */
export function describeDocumentedErrors(
  definition: ProviderDefinition,
  responses: readonly DocumentedResponse[],
): readonly DocumentedError[] {
  return responses
    .filter(({ status }) => status >= 400)
    .map((response) => describe(definition, response));
}

function describe(definition: ProviderDefinition, response: DocumentedResponse): DocumentedError {
  const { status, example, contentType } = response;
  const body = writeBody(response);
  const { kind, reason } = classifyErrorResponse(definition, { status, body: body ?? '' }, 0);
  return { status, example, body, contentType, kind, reason };
}

function writeBody({ contentType, value }: DocumentedResponse): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' && contentType !== null && !isJson(contentType)
    ? value
    : JSON.stringify(value);
}
