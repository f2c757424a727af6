/** Nobody waits for a server for ever, nor for what a network has swallowed: it answers, or the round goes on without it. */
export const PATIENCE = {
  query_timeout: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
};
