import createOpenApiClient, { type Client } from 'openapi-fetch';
import { Failure } from '../errors/failure.ts';
import { ownOptions } from '../options/own-options.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { fetchBalanceOrThrow } from '../reading/read-balance.ts';
import { type Connection, createConnection } from '../transport/connection.ts';
import type { AccountOptions, CallOptions } from '../types/options.ts';
import { hideInherited } from './hide-inherited.ts';
import type { ProviderClient } from './provider-client.ts';
import { type CallInit, createSafeCall, type OpenApiRequest, type SafeCall } from './safe-call.ts';

/**
 * Makes the openapi-fetch client of a vendor, on the safe transport. Never throws: a bad base URL
 * or a missing key rejects the calls.
 *
 * @example
 * const linkup = createProviderClient<paths>()(definition, { apiKey });
 */
export function createProviderClient<Paths extends object>() {
  return (definition: ProviderDefinition, options?: AccountOptions): ProviderClient<Paths> =>
    clientOf(createConnection(definition, options));
}

function clientOf<Paths extends object>(connection: Connection): ProviderClient<Paths> {
  const { server, options } = connection;
  const client: Client<Paths> = createOpenApiClient<Paths>(
    hideInherited<object>({
      // Without one no call is sent.
      baseUrl: server instanceof Failure ? '' : server.baseUrl,
      requestInitExt: undefined,
      headers: options.headers,
    }),
  );
  // `Client` types its calls by the document; from here on only `ProviderClient` does.
  const call = createSafeCall(connection, client.request as unknown as OpenApiRequest);
  return Object.freeze({
    ...methodsOf<Paths>(call),
    use: client.use,
    eject: client.eject,
    // No other option of a call may change where the key goes.
    getBalance: (callOptions?: CallOptions) =>
      fetchBalanceOrThrow(connection, () => ({
        pool: undefined,
        signal: ownOptions(callOptions).signal,
      })),
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function methodsOf<Paths extends object>(
  call: SafeCall,
): Pick<ProviderClient<Paths>, (typeof METHODS)[number]> {
  const entries = METHODS.map((method) => [
    method,
    (path: string, init?: CallInit | null) => call(method, path, init),
  ]);
  return Object.fromEntries(entries);
}
