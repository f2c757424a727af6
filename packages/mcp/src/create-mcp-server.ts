import { McpServer } from '@modelcontextprotocol/server';
import type { McpOptions } from './mcp-options.ts';
import { registerAlerts, registerReport } from './server/resources.ts';
import { keepGauges } from './server/select-accounts.ts';
import { serveSubscriptions } from './server/subscriptions.ts';
import { registerCanSpend } from './tools/can-spend.ts';
import { registerGetBalances } from './tools/get-balances.ts';
import { registerGetRunway } from './tools/get-runway.ts';
import { registerListAlerts } from './tools/list-alerts.ts';

const INSTRUCTIONS = `Prepaid balances of API vendors. Nothing here spends, tops up or changes anything.
Amounts are exact decimal text: compare them as decimals of one unit. Unknown is never zero and never enough.`;

/**
 * The server that agents ask: `get_balances` and `can_spend`, and where there is a monitor `get_runway`
 * and `list_alerts`. No key is an argument or part of an answer.
 */
export function createMcpServer(options: McpOptions): McpServer {
  const { monitor, version } = options;
  const server = new McpServer(
    { name: 'fuelgauge', title: 'fuelgauge', version },
    {
      instructions: INSTRUCTIONS,
      capabilities: { tools: {}, resources: monitor ? { subscribe: true } : {} },
    },
  );
  const live = { accounts: options.accounts, gaugeOf: keepGauges(options) };
  registerGetBalances(server, live);
  registerCanSpend(server, live);
  registerReport(server, live);
  if (monitor === undefined) return server;
  registerGetRunway(server, monitor);
  registerListAlerts(server, monitor);
  registerAlerts(server, monitor);
  serveSubscriptions(server, monitor, options.lookEveryMs);
  return server;
}
