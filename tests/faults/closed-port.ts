import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A port of this machine on which nobody listens. */
export interface ClosedPort {
  readonly port: number;
  close(): void;
}

/**
 * Takes a port and stops listening. One connection stays open, so that the system gives the port to
 * nobody else meanwhile: a server of another test would respond there.
 */
export async function reserveClosedPort(): Promise<ClosedPort> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const kept = once(server, 'connection');
  const knocking = connect(port, '127.0.0.1').on('error', () => {});
  const [accepted] = await kept;
  accepted.on('error', () => {});
  server.close();
  return {
    port,
    close() {
      knocking.destroy();
      accepted.destroy();
    },
  };
}
