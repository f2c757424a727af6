import { type McpServer, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { MonitorView } from '../mcp-options.ts';
import { ALERTS_URI } from './resources.ts';
import { watchAlerts } from './watch-alerts.ts';

/** The last protocol whose clients subscribe by a request of its own; later ones listen, which the SDK answers itself. */
const LAST_WITH_SUBSCRIBE = '2025-11-25';

/**
 * Tells clients that subscribed when other alerts fire than before. Those of the protocol of 2025 ask by
 * `resources/subscribe`, which the SDK leaves to the server; those of 2026 by `subscriptions/listen`, whose updates the
 * SDK lets through only to whoever listens.
 */
export function serveSubscriptions(
  { server }: McpServer,
  monitor: MonitorView,
  everyMs: number | undefined,
): void {
  let isSubscribed = false;
  server.setRequestHandler('resources/subscribe', async ({ params }) => {
    requireAlerts(params.uri);
    isSubscribed = true;
    return {};
  });
  server.setRequestHandler('resources/unsubscribe', async ({ params }) => {
    requireAlerts(params.uri);
    isSubscribed = false;
    return {};
  });
  const stop = watchAlerts(
    monitor,
    () => {
      const version = server.getNegotiatedProtocolVersion();
      const listens = version !== undefined && version > LAST_WITH_SUBSCRIBE;
      if (listens || isSubscribed)
        void server.sendResourceUpdated({ uri: ALERTS_URI }).catch(() => {}); // the client is gone
    },
    everyMs,
  );
  server.onclose = stop;
}

/** The report is read when it is asked for: nobody can tell when it changes. */
function requireAlerts(uri: string): void {
  if (uri !== ALERTS_URI)
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      `only ${ALERTS_URI} can be subscribed to`,
    );
}
