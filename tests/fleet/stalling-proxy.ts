import { type AddressInfo, connect, createServer } from 'node:net';

/** A network that can stall: connections stay open, and nothing comes through. */
export interface StallingProxy {
  readonly port: number;
  stall(isStalled: boolean): void;
  close(): void;
}

export async function startStallingProxy(target: number): Promise<StallingProxy> {
  const sockets = new Set<import('node:net').Socket>();
  let isStalled = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isStalled) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stall(value) {
      isStalled = value;
      for (const socket of sockets) value ? socket.pause() : socket.resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
