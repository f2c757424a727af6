import { getIn, getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operations.ts';
import { type Change, changesBelow } from './change.ts';

/** Where the key goes: the first server in force. Another origin is for people to decide. */
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

function readServer(document: Json, { operation, pathItem, path, method }: Operation): Server {
  const places: readonly (readonly [Json, readonly string[]])[] = [
    [operation, ['paths', path, method]],
    [pathItem, ['paths', path]],
    [document, []],
  ];
  const [holder, base] = places.find(([node]) => isFilled(getMember(node, 'servers'))) ?? [
    null,
    [],
  ];
  const servers = getMember(holder ?? undefined, 'servers');
  const server = Array.isArray(servers) ? servers[0] : undefined;
  const pointer = [...base, 'servers', '0', 'url'];
  const address = fillVariables(server).trim();
  const url = URL.parse(address);
  if (!url) return { origin: '', path: address.replace(/\/+$/, ''), pointer };
  return { origin: originOf(url), path: (url.pathname + url.search).replace(/\/+$/, ''), pointer };
}

/** `URL#origin` is "null" for schemes that it does not know, and keeps silent about user info, which is not to be shown. */
const originOf = (url: URL): string =>
  (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin) +
  (url.username || url.password ? ' with user info' : '');

function fillVariables(server: Json | undefined): string {
  const template = getMember(server, 'url');
  if (typeof template !== 'string') return '';
  return template.replaceAll(/\{([^}]*)\}/g, (variable, name: string) => {
    const value = getIn(server, 'variables', name, 'default');
    return typeof value === 'string' ? value : variable;
  });
}

const isFilled = (servers: Json | undefined): boolean =>
  Array.isArray(servers) && servers.length > 0;
