import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { MonitorApp } from './monitor-app.ts';

/** Where a monitor is served. */
export interface MonitorServerOptions {
  /** Name or address to listen on. @default '127.0.0.1' */
  readonly host?: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Further names that it may be asked for by, such as that of a proxy. @default none */
  readonly allowedHosts?: readonly string[];
}

/** A server that listens. */
export interface MonitorServer {
  /** As it is reached from this machine. */
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const isEvery = (host: string): boolean => host === '0.0.0.0' || host === '::' || host === '';

/** Serves an app. Rejects where it cannot listen there. */
export async function startMonitorServer(
  app: MonitorApp,
  { host = LOOPBACK, port, allowedHosts = [] }: MonitorServerOptions,
): Promise<MonitorServer> {
  // Whoever listens everywhere is reached by addresses that it cannot list; none of them can be rebound.
  const hosts = {
    names: [...allowedHosts, ...(isEvery(host) ? [] : [host])],
    addresses: isEvery(host),
  };
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request, hosts),
    // The types of a program's own globals stay as they are.
    overrideGlobalObjects: false,
  }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const name = isEvery(host) ? LOOPBACK : isIPv6(host) ? `[${host}]` : host;
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
