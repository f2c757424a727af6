import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { fillVariables, findServers, withoutLastSlashes } from '../openapi/server.ts';
import { type Change, changesBelow } from './change.ts';

/** Compares the first server in force, which gets the key. Another origin is for people to decide. */
export function compareServers(old: Json, next: Json, from: Operation, to: Operation): Change[] {
  const [before, after] = [readServer(old, from), readServer(next, to)];
  const change = changesBelow(...after.pointer);
  if (before.origin !== after.origin) {
    const message = `${to.name} would send the key to ${after.origin || 'no known host'}, not to ${before.origin || 'no known host'}`;
    return [change([], 'review', 'server-origin-changed', message)];
  }
  if (before.path !== after.path) {
    const message = `${to.name} moved from below ${before.path || '/'} to below ${after.path || '/'}`;
    return [change([], 'major', 'server-path-changed', message)];
  }
  return [];
}

interface Server {
  /** Empty where the address is relative or cannot be read. */
  readonly origin: string;
  /** Without a trailing slash; the whole address where the origin is empty. */
  readonly path: string;
  readonly pointer: readonly string[];
}

function readServer(document: Json, operation: Operation): Server {
  const { servers, place } = findServers(document, operation);
  const pointer = [...place, 'servers', '0', 'url'];
  const address = (fillVariables(servers[0]) ?? '').trim();
  const url = URL.parse(address);
  if (!url) return { origin: '', path: withoutLastSlashes(address), pointer };
  return { origin: originOf(url), path: withoutLastSlashes(url.pathname + url.search), pointer };
}

/** The origin, also of schemes that `URL#origin` does not know; user info is mentioned but never shown. */
const originOf = (url: URL): string =>
  (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin) +
  (url.username || url.password ? ' with user info' : '');
