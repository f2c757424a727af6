import type { ErrorKind } from '../errors/error-kind.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { classifyErrorResponse } from '../response/parse-balance.ts';
import { type DocumentedReply, isJson } from './documented-responses.ts';

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
  /** What a reading of it fails with. */
  readonly kind: ErrorKind;
  /** Stable sub-code of the kind. */
  readonly reason: string;
}

/** Every documented error, in the document's order, its kind found by the same judge that reads real replies. */
export function describeDocumentedErrors(
  definition: ProviderDefinition,
  replies: readonly DocumentedReply[],
): readonly DocumentedError[] {
  return replies.filter(({ status }) => status >= 400).map((reply) => describe(definition, reply));
}

function describe(definition: ProviderDefinition, reply: DocumentedReply): DocumentedError {
  const { status, example, contentType } = reply;
  const body = writeBody(reply);
  const { kind, reason } = classifyErrorResponse(definition, { status, body: body ?? '' }, 0);
  return { status, example, body, contentType, kind, reason };
}

function writeBody({ contentType, value }: DocumentedReply): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' && contentType !== null && !isJson(contentType)
    ? value
    : JSON.stringify(value);
}
