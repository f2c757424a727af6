import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { readAuthResponses } from './auth-responses.ts';
import { checkKey } from './check-key.ts';
import { type DocumentedError, describeDocumentedErrors } from './documented-errors.ts';
import { type DocumentedResponse, readDocumentedResponses } from './documented-responses.ts';
import { createResponse, type EmulatedReply, emptyResponse } from './emulated-response.ts';
import { type EmulatedError, findErrorResponse } from './error-response.ts';
import { hasRequiredParts } from './has-required-parts.ts';
import { createOpenApiDocument } from './openapi-document.ts';
import { createAddressTest } from './operation-url.ts';
import { type EmulatedAmounts, writeSuccessBody } from './success-body.ts';

/** How the vendor responds; by default with its documented success. */
export interface EmulationOptions extends EmulatedAmounts {
  /** The keys that are accepted. @default every key that is well formed */
  readonly apiKey?: string | readonly string[];
  /** Responds with this error instead; the key is still checked. */
  readonly error?: EmulatedError;
  /** Responds with exactly this instead; the key is still checked. */
  readonly reply?: EmulatedReply;
  /** The server of the emulated vendor. @default the vendor's own server */
  readonly baseUrl?: string;
}

/** A vendor without a network: deterministic, without a clock, input or output. */
export interface Emulation {
  /** The vendor that is emulated. */
  readonly definition: ProviderDefinition;
  /** Every error that the vendor's document describes with its status, in the document's order. */
  readonly errors: readonly DocumentedError[];
  /**
   * Responds as the vendor would. Rejects with a TypeError where the options ask for what the
   * vendor cannot do.
   */
  respond(request: Request, options?: EmulationOptions): Promise<Response>;
  /** As `respond`, for many requests: the options are checked once, now. */
  createResponder(options?: EmulationOptions): (request: Request) => Promise<Response>;
}

/**
 * Makes the emulation of a vendor from its resolved OpenAPI document.
 * @throws TypeError where the document does not have the operation of the definition
 */
export function createEmulation(definition: ProviderDefinition, document: unknown): Emulation {
  const openapi = createOpenApiDocument(document);
  if (openapi.readRoot('paths', definition.path, 'get') === undefined) {
    throw new TypeError(`[${definition.id}] the document has no GET ${definition.path}`);
  }
  const documented = readDocumentedResponses(openapi, definition.path);
  const errors = describeDocumentedErrors(definition, documented);
  const authResponses = readAuthResponses(definition, openapi, errors);
  const incomplete = findErrorResponse(definition, errors, { status: 400 });

  const createResponder: Emulation['createResponder'] = (options = {}) => {
    const isAddressed = createAddressTest(definition, options.baseUrl);
    const accepted = chooseResponse(definition, documented, errors, options);
    return async (request) => {
      const { method } = request;
      if (!isAddressed(request)) return createResponse(emptyResponse(404), method);
      if (method !== 'GET' && method !== 'HEAD')
        return createResponse(emptyResponse(405, { allow: 'GET, HEAD' }), method);
      const check = checkKey(definition, request, options.apiKey);
      if (check !== 'accepted') return createResponse(authResponses[check], method);
      return createResponse(hasRequiredParts(definition, request) ? accepted : incomplete, method);
    };
  };
  const respond: Emulation['respond'] = async (request, options) =>
    createResponder(options)(request);
  return { definition, errors, respond, createResponder };
}

/** The response to a request with an accepted key. */
function chooseResponse(
  definition: ProviderDefinition,
  documented: readonly DocumentedResponse[],
  errors: readonly DocumentedError[],
  { reply, error, ...amounts }: EmulationOptions,
): EmulatedReply {
  if (reply) return reply;
  if (error) return findErrorResponse(definition, errors, error);
  const { successStatus = 200 } = definition;
  const success = documented.find(({ status }) => status === successStatus);
  return {
    status: successStatus,
    headers: { 'content-type': success?.contentType ?? 'application/json' },
    body: writeSuccessBody(definition, success?.value, amounts, success?.otherwise),
  };
}
