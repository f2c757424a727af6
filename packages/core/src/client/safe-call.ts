import { Failure, invalidResponse } from '../errors/failure.ts';
import { toBalanceError } from '../errors/to-balance-error.ts';
import { ownOptions } from '../options/own-options.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { buildHeaders } from '../transport/build-headers.ts';
import type { Connection } from '../transport/connection.ts';
import { hideInherited } from './hide-inherited.ts';
import { overrideRefused } from './override-refused.ts';
import { ownRequest } from './own-request.ts';
import { createSafeFetch, type OpenCall } from './safe-fetch.ts';

const OVERRIDES = ['fetch', 'baseUrl', 'Request'] as const;

/** The options of one call, of whichever operation. */
export type CallInit = RequestInit &
  Partial<Record<(typeof OVERRIDES)[number], unknown>> & {
    readonly params?: { readonly header?: Record<string, string>; readonly query?: object };
  };

/** `client.request` of openapi-fetch, without the types of a document. */
export type OpenApiRequest = (method: string, path: string, init: object) => Promise<unknown>;

/** One call by method and path. `null` for options comes from plain JavaScript. */
export type SafeCall = (
  method: string,
  path: string,
  init: CallInit | null | undefined,
) => Promise<unknown>;

/** @throws Failure where the call could send the key elsewhere, or has headers that HTTP does not allow */
function checkCall({ server, options }: Connection, path: unknown, init: CallInit): void {
  if (server instanceof Failure) throw server;
  // Without its slash a path could continue the host name.
  if (typeof path !== 'string' || !path.startsWith('/')) throw overrideRefused();
  if (OVERRIDES.some((name) => init[name] !== undefined)) throw overrideRefused();
  for (const headers of [options.headers, init.headers, init.params?.header])
    if (headers) buildHeaders(headers);
}

/** openapi-fetch writes every member of the query into the URL, also inherited ones. */
function ownParams(given: CallInit['params']): object {
  const params = ownOptions(given);
  return Object.assign(params, { query: ownOptions(params.query) });
}

/** What a call rejects with. An error that is not ours is one of the caller's own middlewares. */
function toCallError(
  definition: ProviderDefinition,
  thrown: unknown,
  status: number | null,
): unknown {
  // The parser's own message quotes the body.
  if (thrown instanceof SyntaxError)
    return toBalanceError(
      definition,
      invalidResponse('json').with({
        status,
        ...(/token '<'/.test(thrown.message) && { words: 'html' }),
      }),
    );
  return thrown instanceof Failure ? toBalanceError(definition, thrown) : thrown;
}

/** Makes the function that all methods of a client call: it checks, sends and describes what fails. */
export function createSafeCall(connection: Connection, request: OpenApiRequest): SafeCall {
  const { definition } = connection;
  const safeFetch = createSafeFetch(connection);

  return async (method, path, given) => {
    const call: OpenCall = { signal: undefined, status: null };
    try {
      const own = ownOptions(given);
      checkCall(connection, path, own);
      // The signal goes around openapi-fetch: every `Request` made with it would leave a listener on it.
      call.signal = own.signal ?? undefined;
      return await request(
        method,
        path,
        Object.assign(hideInherited(own), {
          signal: undefined,
          params: ownParams(own.params),
          fetch: (sent: Request) => safeFetch(sent, call),
          Request: ownRequest(),
        }),
      );
    } catch (thrown) {
      throw toCallError(definition, thrown, call.status);
    }
  };
}
