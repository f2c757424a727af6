import type { McpServer, ServerContext } from '@modelcontextprotocol/server';
import type { McpOptions, MonitorView } from '../mcp-options.ts';
import { BROKEN, inOwnWords, NO_HISTORY, resourceInOwnWords } from './own-words.ts';
import { describeMissing } from './select-accounts.ts';

export const REPORT_URI = 'fuelgauge://report';
export const ALERTS_URI = 'fuelgauge://alerts';

const json = (uri: string, content: unknown) => ({
  contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(content) }],
});

/** The report of all accounts, read when it is asked for. */
export function registerReport(
  server: McpServer,
  { accounts, gaugeOf }: Pick<McpOptions, 'accounts' | 'gaugeOf'>,
): void {
  server.registerResource(
    'report',
    REPORT_URI,
    {
      title: 'Balances of all accounts',
      description: 'A fuelgauge.report/1; readings of the last minute are used again',
      mimeType: 'application/json',
    },
    resourceInOwnWords(BROKEN, async (_uri: URL, { mcpReq: { signal } }: ServerContext) => {
      if (accounts.length === 0) throw inOwnWords(describeMissing(accounts));
      return json(REPORT_URI, await gaugeOf(accounts).read({ maxAgeMs: 60_000, signal }));
    }),
  );
}

/** The alerts that fire. */
export function registerAlerts(server: McpServer, monitor: MonitorView): void {
  server.registerResource(
    'alerts',
    ALERTS_URI,
    {
      title: 'Alerts that fire now',
      description: 'What the monitor tells; clients may subscribe to it',
      mimeType: 'application/json',
    },
    resourceInOwnWords(NO_HISTORY, async () =>
      json(ALERTS_URI, { alerts: await monitor.alerts() }),
    ),
  );
}
