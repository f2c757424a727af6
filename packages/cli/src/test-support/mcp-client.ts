import type { Environment } from '@fuelgauge/core';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { commandOf } from './run-cli.ts';

/** The official client, connected to a real `fuelgauge mcp`. */
export interface AgentClient {
  readonly client: Client;
  /** From the start of the process to connected, in milliseconds. */
  readonly connectedMs: number;
  /** Everything that was written to stderr up to now. */
  readonly stderr: () => string;
  readonly pid: number;
  /** What a tool answers, with the text of its first part. */
  readonly call: (
    name: string,
    given?: Record<string, unknown>,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<{
    readonly isError: boolean;
    readonly data: Record<string, unknown>;
    readonly text: string;
  }>;
}

/** Starts the command and connects to it. Nothing of the tester's environment gets in. */
export async function startAgent(
  args: readonly string[],
  { env = {}, cwd }: { readonly env?: Environment; readonly cwd?: string } = {},
  options: ClientOptions = {},
): Promise<AgentClient> {
  const [command, ...rest] = commandOf(['mcp', ...args]);
  const startedAt = performance.now();
  const transport = new StdioClientTransport({
    command,
    args: rest,
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? ''])),
    stderr: 'pipe',
    ...(cwd !== undefined && { cwd }),
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const client = new Client({ name: 'test', version: '0' }, options);
  await client.connect(transport);
  return {
    client,
    connectedMs: performance.now() - startedAt,
    stderr: () => stderr,
    pid: transport.pid ?? 0,
    async call(name, given = {}, { signal } = {}) {
      const result = await client.callTool(
        { name, arguments: given },
        { timeout: 120_000, ...(signal && { signal }) },
      );
      const [first] = result.content;
      return {
        isError: result.isError === true,
        data: (result.structuredContent ?? {}) as Record<string, unknown>,
        text: first?.type === 'text' ? first.text : '',
      };
    },
  };
}
