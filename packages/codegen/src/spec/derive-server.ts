import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { fillVariables, findServers, withoutLastSlashes } from '../openapi/server.ts';

/** The server that the operation is called at: https, absolute, without a trailing slash. */
export function deriveServer(document: Json, operation: Operation): string {
  const [server] = findServers(document, operation).servers;
  const url = fillVariables(server);
  if (url === undefined)
    throw new SpecError('the document names no server: add `servers` by an overlay');
  const parsed = /[{}]/.test(url) ? null : URL.parse(url);
  if (
    parsed?.protocol !== 'https:' ||
    parsed.username ||
    parsed.password ||
    parsed.search ||
    parsed.hash
  ) {
    const shown = JSON.stringify(String(getMember(server, 'url')).replace(/\/\/[^/]*@/, '//…@'));
    throw new SpecError(
      `the server ${shown} must be an absolute https URL without open variables: correct it by an overlay`,
    );
  }
  return withoutLastSlashes(url);
}
