import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { KeyFinding } from './check-key.ts';
import type { DocumentedError } from './documented-errors.ts';
import type { EmulatedReply } from './emulated-response.ts';
import { findErrorReply, toReply } from './error-response.ts';
import type { OpenApiDocument } from './openapi-document.ts';

/** What answers a request whose key is missing or wrong. */
export type AuthResponses = Readonly<Record<Exclude<KeyFinding, 'accepted'>, EmulatedReply>>;

/**
 * The examples that the document names under `x-fuelgauge`, else the first documented `unauthorized`.
 * @throws TypeError where the document names an example that it does not have
 */
export function readAuthResponses(
  definition: ProviderDefinition,
  document: OpenApiDocument,
  errors: readonly DocumentedError[],
): AuthResponses {
  const replyTo = (finding: keyof AuthResponses): EmulatedReply => {
    const name = document.readRoot('x-fuelgauge', 'key', 'examples', finding);
    if (name === undefined) return findErrorReply(definition, errors, 'unauthorized');
    const named = errors.find(({ example }) => example === name);
    if (named) return toReply(named);
    throw new TypeError(
      `[${definition.id}] x-fuelgauge names ${JSON.stringify(name)}, but no error has that example`,
    );
  };
  return { missing: replyTo('missing'), wrong: replyTo('wrong') };
}
