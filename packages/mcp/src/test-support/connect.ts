import { createFuelGauge, defineProvider } from '@fuelgauge/balances/bare';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createMcpServer } from '../create-mcp-server.ts';
import type { McpOptions, MonitorView } from '../mcp-options.ts';

const define = (id: string, unit: string) =>
  defineProvider()({
    id,
    name: id,
    baseUrl: `https://${id}.test`,
    path: '/credits',
    auth: { header: 'x-api-key' },
    keyVariables: [`${id.toUpperCase()}_API_KEY`],
    balance: { remaining: '/left', unit, scope: 'unknown' },
  });

const providers = [define('acme', 'acme:credit'), define('bank', 'USD')];

/** A key that may be in no answer. */
export const KEY = 'key-7d1f0a-secret';

/** One request as a vendor sees it. */
export interface Asked {
  readonly provider: string;
  readonly signal: AbortSignal;
}

/** Both ends, and what the vendors were asked. */
interface Connected {
  readonly client: Client;
  readonly server: ReturnType<typeof createMcpServer>;
  readonly requests: readonly Asked[];
}

/** A server of made-up accounts and the official client, connected without a process. */
export async function connect({
  labels = [
    ['acme', 'default'],
    ['bank', 'default'],
  ],
  respond,
  monitor,
  gaugeOf,
}: {
  readonly labels?: readonly (readonly [provider: string, account: string])[];
  readonly respond: (asked: Asked) => Response | Promise<Response>;
  readonly monitor?: MonitorView;
  /** Replaces the gauges of made-up vendors. */
  readonly gaugeOf?: McpOptions['gaugeOf'];
}): Promise<Connected> {
  const requests: Asked[] = [];
  const options: McpOptions = {
    version: '1.2.3',
    accounts: labels.map(([provider, account]) => ({ provider, account })),
    gaugeOf: (accounts) =>
      createFuelGauge({
        providers,
        maxRetries: 0,
        accounts: accounts.map((account) => ({ ...account, apiKey: KEY })),
        fetch: async (url, init) => {
          const asked = {
            provider: new URL(url).host.split('.')[0] ?? '',
            signal: init.signal ?? new AbortController().signal,
          };
          requests.push(asked);
          return respond(asked);
        },
      }),
    ...(monitor && { monitor }),
    ...(gaugeOf && { gaugeOf }),
  };
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer(options);
  const client = new Client({ name: 'test', version: '0' });
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  return { client, server, requests };
}

export const left = (amount: string): Response => new Response(`{"left":${amount}}`);
