import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpOptions } from './mcp-options.ts';

/** A server that answers on standard input and output. */
export interface McpConnection {
  /** Resolves when the client has left, or `close` was called. */
  readonly closed: Promise<void>;
  /** Ends the connection. */
  close(): Promise<void>;
}

/** Says when it is closed, whoever closes it: the SDK keeps that to itself. */
class ObservedTransport extends StdioServerTransport {
  #tell = () => {};
  readonly closed = new Promise<void>((resolve) => {
    this.#tell = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#tell();
  }
}

/** Serves agents on standard input and output, until the client leaves or `close` is called. */
export function serveMcp(options: McpOptions): McpConnection {
  const transport = new ObservedTransport();
  const { close } = serveStdio(() => createMcpServer(options), { transport });
  return { closed: transport.closed, close };
}
