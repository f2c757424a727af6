import { getIn, getMember, type Json } from '../json/json.ts';
import type { Operation } from './operation.ts';

// Server Object: https://spec.openapis.org/oas/v3.1.1.html#server-object

/** The servers that are in force for an operation, and the place that declares them. */
export interface ServersInForce {
  readonly servers: readonly Json[];
  /** The names that lead to what holds them; none for the document itself. */
  readonly place: readonly string[];
}

/** The servers of the operation, else of its path, else of the document; an empty list declares none. */
export function findServers(
  document: Json,
  { operation, pathItem, path, method }: Operation,
): ServersInForce {
  const holders: readonly (readonly [Json, readonly string[]])[] = [
    [operation, ['paths', path, method]],
    [pathItem, ['paths', path]],
    [document, []],
  ];
  for (const [holder, place] of holders) {
    const servers = getMember(holder, 'servers');
    if (Array.isArray(servers) && servers.length > 0) return { servers, place };
  }
  return { servers: [], place: [] };
}

/** An address as paths are put behind it. */
export const withoutLastSlashes = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

/** The address of a server with the defaults of its variables; one without a default stays open. */
export function fillVariables(server: Json | undefined): string | undefined {
  const template = getMember(server, 'url');
  if (typeof template !== 'string') return undefined;
  return template.replaceAll(/\{([^{}]*)\}/g, (variable, name: string) => {
    const value = getIn(server, 'variables', name, 'default');
    return typeof value === 'string' ? value : variable;
  });
}
