import type { SandboxRequest } from '../../sandbox/create-sandbox-server.ts';

const KEYS = { right: 'key ****', wrong: 'wrong key', none: 'no key' } as const;

/** A request as a line of the log. Keys are never in it. */
export function renderRequest(
  { method, pathname, key, outcome, durationMs }: SandboxRequest,
  now = new Date(),
): string {
  return `${now.toISOString().slice('YYYY-MM-DDT'.length, -1)} ${method} ${pathname} (${KEYS[key]}) → ${outcome} in ${durationMs} ms`;
}
