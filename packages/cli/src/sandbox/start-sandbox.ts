import { once } from 'node:events';
import { type AddressInfo, isIPv6 } from 'node:net';
import { isLoopbackHost } from '@fuelgauge/core/internal';
import { createSandboxServer, type SandboxServerOptions } from './create-sandbox-server.ts';
import type { SandboxVendor } from './simulated-vendor.ts';

/** Where the sandbox listens unless told otherwise. */
const LOOPBACK_ADDRESS = '127.0.0.1';

/** How one vendor of a running sandbox is reached. */
export interface SandboxEndpoint {
  readonly id: string;
  readonly baseUrl: string;
  readonly apiKey: string;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly endpoints: readonly SandboxEndpoint[];
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/** Starts the sandbox; `port` 0 takes any free one. Rejects where it cannot listen there. */
export async function startSandbox(
  options: SandboxServerOptions,
  { port = 0, host = LOOPBACK_ADDRESS }: { readonly port?: number; readonly host?: string } = {},
): Promise<RunningSandbox> {
  const server = createSandboxServer(options);
  server.listen(port, host);
  await once(server, 'listening');
  const url = sandboxUrl(host, (server.address() as AddressInfo).port);
  return {
    url,
    endpoints: listEndpoints(options.emulations, url),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Whether only this machine reaches an address that a sandbox listens on. */
export function isLoopbackAddress(host: string): boolean {
  return isLoopbackHost(toHostname(host));
}

/** The URL of a sandbox from this machine: one that listens on all addresses listens on loopback, too. */
export function sandboxUrl(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  return `http://${isAny ? LOOPBACK_ADDRESS : toHostname(host)}:${port}`;
}

export function listEndpoints(
  vendors: readonly Pick<SandboxVendor, 'id' | 'apiKey'>[],
  url: string,
): readonly SandboxEndpoint[] {
  return vendors.map(({ id, apiKey }) => ({ id, baseUrl: `${url}/${id}`, apiKey }));
}

/** The form that an address has in a URL. */
function toHostname(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
