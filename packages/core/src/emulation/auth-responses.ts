import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { KeyCheck } from './check-key.ts';
import type { DocumentedError } from './documented-errors.ts';
import type { EmulatedReply } from './emulated-response.ts';
import { findErrorResponse, toEmulatedReply } from './error-response.ts';
import type { OpenApiDocument } from './openapi-document.ts';

/** The responses to a request whose key is missing or wrong. */
export type AuthResponses = Readonly<Record<Exclude<KeyCheck, 'accepted'>, EmulatedReply>>;

/**
 * The examples that the document names under `x-fuelgauge`, else the first documented `unauthorized`.
 * @throws TypeError where the document names an example that it does not have
 */
export function readAuthResponses(
  definition: ProviderDefinition,
  document: OpenApiDocument,
  errors: readonly DocumentedError[],
): AuthResponses {
  const responseTo = (check: keyof AuthResponses): EmulatedReply => {
    const name = document.readRoot('x-fuelgauge', 'key', 'examples', check);
    if (name === undefined) return findErrorResponse(definition, errors, 'unauthorized');
    const named = errors.find(({ example }) => example === name);
    if (named) return toEmulatedReply(named);
    throw new TypeError(
      `[${definition.id}] x-fuelgauge names ${JSON.stringify(name)}, but no error has that example`,
    );
  };
  return { missing: responseTo('missing'), wrong: responseTo('wrong') };
}
