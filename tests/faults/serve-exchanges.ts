import { createBalanceRequest } from '@fuelgauge/core/testing';
import type { ServedRequest } from './fault-server.ts';
import type { Exchange, Site } from './row.ts';
import { AMOUNT } from './vendor.ts';
import { type Step, toBytes, type WireResponse, whole } from './wire.ts';

function changeResponse(
  site: Site,
  exchange: Exchange,
  response: Response,
  success: string,
): WireResponse {
  const { status = response.status, reason, headers = [], body = success } = exchange;
  const added = typeof headers === 'function' ? headers(site) : headers;
  const names = added.map(([name]) => name.toLowerCase());
  const kept = [...response.headers].filter(([name]) => !names.includes(name));
  const text = typeof body === 'function' ? body(site.vendor, site) : body;
  return {
    status,
    ...(reason !== undefined && { reason: typeof reason === 'function' ? reason(site) : reason }),
    headers: [...kept, ...added.filter(([, value]) => value !== '')],
    body: typeof text === 'string' ? Buffer.from(text) : toBytes(text),
  };
}

/**
 * Serves a vendor's emulation over the socket, its responses changed as the exchanges say, in turn,
 * the last one repeated. A request that the emulation refuses (path, key) gets the refusal as it
 * is.
 */
export function serveExchanges(site: () => Site, exchanges: readonly Exchange[]) {
  return async (request: ServedRequest, index: number): Promise<readonly Step[]> => {
    const { vendor, baseUrl } = site();
    const { emulation, definition } = vendor;
    const { auth, successStatus = 200 } = definition;
    // A key in the query is part of the path.
    const names = [
      'header' in auth ? auth.header : [],
      [...createBalanceRequest(definition, null).headers.keys()],
    ].flat();
    const headers = names.flatMap((name): [string, string][] => {
      const value = request.headers.get(name.toLowerCase());
      return value === null || value === undefined ? [] : [[name, value]];
    });
    const response = await emulation.respond(
      new Request(new URL(request.path, baseUrl), {
        method: request.method,
        headers,
      }),
      { baseUrl, balance: AMOUNT },
    );
    const isSuccess = response.status === successStatus;
    const body = isSuccess ? vendor.success : await response.text();
    const exchange = isSuccess ? (exchanges[Math.min(index, exchanges.length - 1)] ?? {}) : {};
    return (exchange.wire ?? whole)(changeResponse(site(), exchange, response, body));
  };
}
