import type { ErrorKind } from '../errors/error-kind.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { DocumentedError } from './documented-errors.ts';
import { type EmulatedReply, emptyResponse } from './emulated-response.ts';

/** An error by its kind, or one documented response by its status and the name of its example. */
export type EmulatedError = ErrorKind | { readonly status: number; readonly example?: string };

/** The response for a kind that the vendor's document does not describe. */
const EMPTY_RESPONSES: Partial<Record<ErrorKind, EmulatedReply>> = {
  client_error: emptyResponse(400),
  unauthorized: emptyResponse(401),
  payment_required: emptyResponse(402),
  forbidden: emptyResponse(403),
  not_found: emptyResponse(404),
  timeout: emptyResponse(408),
  rate_limited: emptyResponse(429),
  server_error: emptyResponse(500),
};

/**
 * The response for an error: the first documented one that fits, else a bare status.
 * @throws TypeError where no response produces the kind, or the document has no such example
 */
export function findErrorResponse(
  definition: ProviderDefinition,
  errors: readonly DocumentedError[],
  error: EmulatedError,
): EmulatedReply {
  return typeof error === 'string'
    ? findByKind(definition, errors, error)
    : findByStatus(definition, errors, error.status, error.example);
}

function findByKind(
  definition: ProviderDefinition,
  errors: readonly DocumentedError[],
  kind: ErrorKind,
) {
  const documented = errors.find((error) => error.kind === kind);
  if (documented) return toEmulatedReply(documented);
  if (kind === 'invalid_response') return bodyWithoutBalance(definition);
  const plain = EMPTY_RESPONSES[kind];
  if (plain) return plain;
  throw new TypeError(
    `[${definition.id}] no response of a vendor produces ${kind}: emulate another error`,
  );
}

function findByStatus(
  { id }: ProviderDefinition,
  errors: readonly DocumentedError[],
  status: number,
  example: string | undefined,
) {
  const ofStatus = errors.filter((error) => error.status === status);
  const documented = ofStatus.find((error) => example === undefined || error.example === example);
  if (documented) return toEmulatedReply(documented);
  if (example === undefined) return emptyResponse(status);
  const names = ofStatus.flatMap((error) => error.example ?? []).join(', ') || 'none';
  throw new TypeError(
    `[${id}] status ${status} has no example ${JSON.stringify(example)}; documented: ${names}`,
  );
}

export function toEmulatedReply({ status, contentType, body }: DocumentedError): EmulatedReply {
  return body === null || contentType === null
    ? emptyResponse(status)
    : { status, headers: { 'content-type': contentType }, body };
}

function bodyWithoutBalance({ successStatus = 200 }: ProviderDefinition): EmulatedReply {
  return { status: successStatus, headers: { 'content-type': 'application/json' }, body: '{}' };
}
