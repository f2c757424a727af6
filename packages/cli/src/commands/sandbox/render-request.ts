import type { SandboxRequest } from '../../sandbox/sandbox-request.ts';

const KEYS = { right: 'key ****', wrong: 'wrong key', none: 'no key' } as const;

/** A request as a line of the log. Keys are never in it. */
export function renderRequest(
  { method, pathname, key, outcome, durationMs }: SandboxRequest,
  now: Date = new Date(),
): string {
  const time = now.toISOString().slice('YYYY-MM-DDT'.length, -1);
  return `${time} ${method} ${pathname} (${KEYS[key]}) → ${outcome} in ${durationMs} ms`;
}
