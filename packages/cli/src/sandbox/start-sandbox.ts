import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
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

/** Starts the sandbox on the loopback address; `port` 0 takes any free one. Rejects where the port cannot be had. */
export async function startSandbox(options: SandboxServerOptions, { port = 0 } = {}): Promise<RunningSandbox> {
  const server = createSandboxServer(options);
  server.listen(port, LOOPBACK_ADDRESS);
  await once(server, 'listening');
  const url = `http://${LOOPBACK_ADDRESS}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    endpoints: options.emulations.map(({ id, apiKey }) => ({ id, baseUrl: `${url}/${id}`, apiKey })),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
