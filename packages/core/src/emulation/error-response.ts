import type { ErrorKind } from '../errors/error-kind.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { DocumentedError } from './documented-errors.ts';
import { type EmulatedReply, plainReply } from './emulated-response.ts';

/** An error by its kind, or one documented reply by its status and the name of its example. */
export type EmulatedError = ErrorKind | { readonly status: number; readonly example?: string };

/** The reply that speaks for a kind which the vendor's document does not describe. */
const PLAIN_REPLIES: Partial<Record<ErrorKind, EmulatedReply>> = {
  client_error: plainReply(400),
  unauthorized: plainReply(401),
  payment_required: plainReply(402),
  forbidden: plainReply(403),
  not_found: plainReply(404),
  timeout: plainReply(408),
  rate_limited: plainReply(429),
  server_error: plainReply(500),
};

/**
 * The reply for an error: the first documented one that fits, else a plain status.
 * @throws TypeError where no reply can produce the kind, or the document knows no such example
 */
export function findErrorReply(
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
  if (documented) return toReply(documented);
  if (kind === 'invalid_response') return bodyWithoutBalance(definition);
  const plain = PLAIN_REPLIES[kind];
  if (plain) return plain;
  throw new TypeError(
    `[${definition.id}] no reply of a vendor produces ${kind}: emulate another error`,
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
  if (documented) return toReply(documented);
  if (example === undefined) return plainReply(status);
  const names = ofStatus.flatMap((error) => error.example ?? []).join(', ') || 'none';
  throw new TypeError(
    `[${id}] status ${status} has no example ${JSON.stringify(example)}; documented: ${names}`,
  );
}

export function toReply({ status, contentType, body }: DocumentedError): EmulatedReply {
  return body === null || contentType === null
    ? plainReply(status)
    : { status, headers: { 'content-type': contentType }, body };
}

function bodyWithoutBalance({ successStatus = 200 }: ProviderDefinition): EmulatedReply {
  return { status: successStatus, headers: { 'content-type': 'application/json' }, body: '{}' };
}
