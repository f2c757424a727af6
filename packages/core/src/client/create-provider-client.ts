import createOpenApiClient, { type Client } from 'openapi-fetch';
import { BalanceError } from '../errors/balance-error.ts';
import { describeThrown } from '../errors/describe-failure.ts';
import { Failure, invalidResponse } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { fetchBalanceOrThrow } from '../reading/read-balance.ts';
import { buildHeaders } from '../transport/build-headers.ts';
import { createConnection } from '../transport/connection.ts';
import type { AccountOptions, CallOptions } from '../types/options.ts';
import { overrideRefused } from './override-refused.ts';
import type { ProviderClient } from './provider-client.ts';
import { createSafeFetch } from './safe-fetch.ts';

const OVERRIDES = ['fetch', 'baseUrl', 'Request'] as const;

type AnyInit = RequestInit &
  Partial<Record<(typeof OVERRIDES)[number], unknown>> & {
    params?: { header?: Record<string, string> };
  };
type AnyMethod = (method: string, path: string, init: object) => Promise<unknown>;

/**
 * Makes the openapi-fetch client of a vendor, on the safe transport. Never throws: a bad base URL or a missing key
 * rejects the calls.
 *
 * @example
 * const linkup = createProviderClient<paths>()(definition, { apiKey });
 */
export function createProviderClient<Paths extends object>() {
  return (definition: ProviderDefinition, given?: AccountOptions): ProviderClient<Paths> => {
    const connection = createConnection(definition, given ?? {}); // null comes, too, from plain JavaScript
    const { baseUrl, options } = connection;
    const safeFetch = createSafeFetch(connection);
    const client = createOpenApiClient<Paths>({
      baseUrl: String(baseUrl),
      ...(options.headers && { headers: options.headers }),
    });
    const request = client.request as unknown as AnyMethod;

    function explain(error: unknown, status: number | null = null): never {
      // The parser's own message quotes the body.
      const thrown =
        error instanceof SyntaxError ? invalidResponse('json').withStatus(status) : error;
      throw thrown instanceof Failure
        ? new BalanceError(describeThrown(definition, thrown))
        : thrown;
    }

    async function call(
      method: string,
      path: string,
      given: AnyInit | null | undefined,
    ): Promise<unknown> {
      const init = given ?? {};
      let status: number | null = null;
      try {
        if (baseUrl instanceof Failure) throw baseUrl;
        // Without its slash a path could go on with the name of the host.
        if (typeof path !== 'string' || !path.startsWith('/')) throw overrideRefused();
        if (OVERRIDES.some((name) => init[name] !== undefined)) throw overrideRefused();
        for (const headers of [options.headers, init.headers, init.params?.header])
          if (headers) buildHeaders(headers);
        // The signal goes around openapi-fetch: every `Request` made with it would leave a listener on it.
        const { signal, ...rest } = init;
        // Explained here already, since openapi-fetch tells its middlewares of it.
        const fetch = async (sent: Request): Promise<Response> => {
          const response = await safeFetch(sent, signal ?? undefined).catch((error: unknown) => {
            throw new BalanceError(describeThrown(definition, error));
          });
          status = response.status;
          return response;
        };
        return await request(method, path, { ...rest, fetch });
      } catch (error) {
        return explain(error, status);
      }
    }

    const methods = Object.fromEntries(
      ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [
        method,
        (path: string, init?: AnyInit | null) => call(method, path, init),
      ]),
    ) as unknown as Pick<Client<Paths>, 'GET'>;
    return Object.freeze({
      ...(methods as unknown as ProviderClient<Paths>),
      use: client.use,
      eject: client.eject,
      // Only the signal: what else a caller puts there must not change where the key goes.
      getBalance: (call?: CallOptions) =>
        fetchBalanceOrThrow(connection, call?.signal ? { signal: call.signal } : {}),
    });
  };
}
