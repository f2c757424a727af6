import { randomBytes } from 'node:crypto';
import type { AccountOptions } from '@fuelgauge/core';
import { sampleParameters } from '@fuelgauge/core/testing';
import { type FaultServer, startFaultServer } from './fault-server.ts';
import { USUAL_TIMEOUT_MS } from './patience.ts';
import type { Exchange, Site } from './row.ts';
import { serveExchanges } from './serve-exchanges.ts';
import { createKey, type Vendor } from './vendor.ts';

/** A vendor on a server of its own, and what a client needs to reach it. */
export interface ServedSite extends Site {
  readonly server: FaultServer;
  readonly options: AccountOptions;
}

/**
 * Deadlines that only a hanging call reaches, also where the machine stands still for a minute; rows
 * that need shorter ones set them.
 */
const USUAL: AccountOptions = {
  timeoutMs: USUAL_TIMEOUT_MS,
  attemptTimeoutMs: USUAL_TIMEOUT_MS / 2,
  env: {},
};

/** Serves the exchanges while `use` runs. */
export async function withServer<Result>(
  vendor: Vendor,
  exchanges: readonly Exchange[],
  use: (place: ServedSite) => Promise<Result>,
  others: Pick<Site, 'elsewhere' | 'closedPort'> = {
    elsewhere: 'http://localhost:9',
    closedPort: 9,
  },
): Promise<Result> {
  const mark = randomBytes(6).toString('hex');
  const key = createKey();
  const siteAt = (port: number): Site => ({
    ...others,
    vendor,
    key,
    mark,
    baseUrl: `http://127.0.0.1:${port}/${mark}`,
  });
  const server: FaultServer = await startFaultServer({
    serve: serveExchanges(() => siteAt(server.port), exchanges),
  });
  const site = siteAt(server.port);
  try {
    return await use({
      ...site,
      server,
      options: {
        ...USUAL,
        apiKey: key.key,
        baseUrl: site.baseUrl,
        parameters: sampleParameters(vendor.definition),
      },
    });
  } finally {
    await server.close();
  }
}
