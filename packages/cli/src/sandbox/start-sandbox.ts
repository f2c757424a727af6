import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isIPv6 } from 'node:net';
import { createSandboxServer, type SandboxServerOptions } from './create-sandbox-server.ts';
import { LOOPBACK_ADDRESS } from './loopback.ts';

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
  /** Stops listening and cuts what is still connected. */
  close(): Promise<void>;
}

/** Starts the sandbox; `port` 0 takes any free one. Rejects where the address cannot be had. */
export async function startSandbox(
  options: SandboxServerOptions,
  { port = 0, host = LOOPBACK_ADDRESS } = {},
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

/** Where a sandbox of this address is reached from this machine: what listens everywhere listens on loopback, too. */
export function sandboxUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://${LOOPBACK_ADDRESS}:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

export function listEndpoints(
  vendors: readonly { readonly id: string; readonly apiKey: string }[],
  url: string,
): readonly SandboxEndpoint[] {
  return vendors.map(({ id, apiKey }) => ({ id, baseUrl: `${url}/${id}`, apiKey }));
}
