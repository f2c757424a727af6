import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { type Step, toBytes } from './wire.ts';

/** A request as received; header names in lower case. */
export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

export interface FaultServerOptions {
  /** What to do with the socket for this request. */
  readonly serve: (request: ServedRequest, index: number) => Promise<readonly Step[]>;
  readonly tls?: TlsOptions;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** @default any free one */
  readonly port?: number;
}

/** A server on a real socket that may break every rule of HTTP. */
export interface FaultServer {
  readonly port: number;
  /** Everything that has reached it. */
  readonly requests: readonly ServedRequest[];
  /** Connections made, also those that TLS refused. */
  connections(): number;
  /** Connections with an unfinished response: none once the client has read it all or given up. */
  busy(): number;
  bytesSent(): number;
  close(): Promise<void>;
}

/** To a TLS handshake, a server of plain http responds as to any request that it cannot read. */
const TLS_HANDSHAKE = '\x16\x03';
const BAD_REQUEST = 'HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

function parseRequest(text: string): ServedRequest {
  const [start = '', ...lines] = text.split('\r\n');
  const [method = '', path = ''] = start.split(' ');
  const headers = lines.map(
    (line) =>
      [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ] as const,
  );
  return { method, path, headers: new Map(headers) };
}

/** Writes as fast as the client reads. Resolves to false once the client is gone. */
async function write(socket: Socket, bytes: Uint8Array): Promise<boolean> {
  if (socket.destroyed) return false;
  if (bytes.length > 0 && !socket.write(bytes)) {
    await new Promise<void>((resolve) => {
      const go = () => {
        socket.off('drain', go).off('close', go);
        resolve();
      };
      socket.on('drain', go).on('close', go);
    });
  }
  return !socket.destroyed;
}

/**
 * A reset discards what the client has not read yet: wait until its sockets, in this process too,
 * had their turn.
 */
async function resetOnceRead(socket: Socket): Promise<void> {
  await sleep(10);
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  socket.resetAndDestroy();
}

/** @returns whether the connection goes on */
async function perform(socket: Socket, step: Step): Promise<boolean> {
  if ('send' in step) return write(socket, toBytes(step.send));
  if ('drip' in step) {
    for (const byte of step.drip) {
      if (!(await write(socket, Uint8Array.of(byte)))) return false;
      await sleep(step.everyMs);
    }
    return true;
  }
  if ('endless' in step) {
    while (await write(socket, step.endless));
    return false;
  }
  if (step.end === 'hang') await new Promise((resolve) => socket.once('close', resolve));
  else if (step.end === 'close') socket.end();
  else await resetOnceRead(socket);
  return false;
}

export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const { serve, tls, host = '127.0.0.1', port = 0 } = options;
  const requests: ServedRequest[] = [];
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();

  let connections = 0;
  let bytesSentBefore = 0;

  function accept(socket: Socket): void {
    let received = '';
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => {
      bytesSentBefore += socket.bytesWritten;
      sockets.delete(socket);
      busy.delete(socket);
    });
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (received.startsWith(TLS_HANDSHAKE)) socket.end(BAD_REQUEST);
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const request = parseRequest(received.slice(0, end));
      received = received.slice(end + 4);
      void respond(socket, request);
    });
  }
  async function respond(socket: Socket, request: ServedRequest): Promise<void> {
    busy.add(socket);
    for (const step of await serve(request, requests.push(request) - 1)) {
      if (!(await perform(socket, step))) return;
    }
    busy.delete(socket);
  }

  const server: Server = tls ? createTlsServer(tls, accept) : createServer(accept);
  server.on('connection', () => {
    connections += 1;
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, host, resolve),
  );
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    requests,
    connections: () => connections,
    busy: () => busy.size,
    bytesSent: () =>
      bytesSentBefore + [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
