import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpOptions } from './mcp-options.ts';
import { LineGuard } from './server/line-guard.ts';

/** A server that answers on standard input and output. */
export interface McpConnection {
  /** Resolves when the client has left, or `close` was called. */
  readonly closed: Promise<void>;
  /** Ends the connection. */
  close(): Promise<void>;
}

/** No question about balances needs a thousandth of it. */
const MOST_MEGABYTES = 4;

/** In the words of JSON-RPC; whose question it was is not known, since it was not read. */
const TOO_LONG = {
  jsonrpc: '2.0',
  id: null,
  error: {
    code: -32_600,
    message: `A line of more than ${MOST_MEGABYTES} MB was not read: send a shorter message.`,
  },
};

/** Says when it is closed, whoever closes it: the SDK keeps that to itself. */
class ObservedTransport extends StdioServerTransport {
  readonly #input: Readable;
  readonly #guard: LineGuard;
  #tell = () => {};
  readonly closed = new Promise<void>((resolve) => {
    this.#tell = resolve;
  });

  constructor(input: Readable, output: Writable) {
    const guard = new LineGuard(MOST_MEGABYTES * 2 ** 20, () => {
      output.write(`${JSON.stringify(TOO_LONG)}\n`);
    });
    super(guard, output);
    this.#input = input;
    this.#guard = guard;
  }

  override async start(): Promise<void> {
    await super.start();
    this.#input.on('error', () => this.#guard.end());
    this.#input.pipe(this.#guard);
  }

  override async close(): Promise<void> {
    // An input that is read holds the process, although nobody listens.
    this.#input.unpipe(this.#guard);
    this.#input.pause();
    await super.close();
    this.#tell();
  }
}

/** Serves agents on standard input and output, until the client leaves or `close` is called. */
export function serveMcp(options: McpOptions): McpConnection {
  const transport = new ObservedTransport(process.stdin, process.stdout);
  const { close } = serveStdio(() => createMcpServer(options), { transport });
  return { closed: transport.closed, close };
}
