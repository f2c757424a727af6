import { getIn, getMember, type Json } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';
import type { BalanceOperation } from './find-operation.ts';

/** The server that the operation is called at: https, absolute, without a trailing slash. */
export function deriveServer(document: Json, { operation, pathItem }: BalanceOperation): string {
  const servers = [operation, pathItem, document].map((node) => getMember(node, 'servers'));
  const list = servers.find((candidate) => candidate !== undefined);
  const server = Array.isArray(list) ? list[0] : undefined;
  const template = getMember(server, 'url');
  if (typeof template !== 'string')
    throw new SpecError('the document names no server: add `servers` by an overlay');
  const url = template.replaceAll(/\{([^}]*)\}/g, (variable, name: string) => {
    const value = getIn(server, 'variables', name, 'default');
    return typeof value === 'string' ? value : variable;
  });
  const parsed = /[{}]/.test(url) ? null : URL.parse(url);
  if (
    parsed?.protocol !== 'https:' ||
    parsed.username ||
    parsed.password ||
    parsed.search ||
    parsed.hash
  ) {
    const shown = JSON.stringify(template.replace(/\/\/[^/]*@/, '//…@'));
    throw new SpecError(
      `the server ${shown} is no absolute https address without open variables: correct it by an overlay`,
    );
  }
  return url.replace(/\/+$/, '');
}
