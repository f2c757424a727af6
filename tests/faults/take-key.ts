import type { ProviderDefinition } from '@fuelgauge/core';
import { sampleParameters } from '@fuelgauge/core/testing';
import type { ServedRequest } from './fault-server.ts';

/** The key of a request, and the rest of the request, in which no key may be. */
export interface TakenKey {
  readonly key: string | null;
  readonly address: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Takes the key out of a request as a vendor would. Shares no code with the transport that put it there. */
export function takeKey(definition: ProviderDefinition, request: ServedRequest): TakenKey {
  const { auth } = definition;
  const address = new URL(request.path, 'http://vendor.example');
  if ('query' in auth) {
    const key = address.searchParams.get(auth.query);
    address.searchParams.delete(auth.query);
    return { key, address, headers: [...request.headers] };
  }
  const name = auth.header.toLowerCase();
  const headers = [...request.headers].filter(([other]) => other !== name);
  return {
    key: readHeader(auth, otherHalfOf(definition), request.headers.get(name) ?? ''),
    address,
    headers,
  };
}

/** What HTTP Basic has beside the key: the account's own value, else nothing. */
function otherHalfOf(definition: ProviderDefinition): string {
  const [name] = Object.entries(definition.parameters ?? {})
    .filter(([, parameter]) => [parameter.in].flat().includes('basic'))
    .map(([each]) => each);
  return name === undefined ? '' : (sampleParameters(definition)[name] ?? '');
}

function readHeader(
  { scheme, basic }: Extract<ProviderDefinition['auth'], { readonly header: string }>,
  other: string,
  value: string,
): string | null {
  if (basic !== undefined) {
    const pair = /^Basic (\S+)$/.exec(value)?.[1] ?? '';
    const text = Buffer.from(pair, 'base64').toString();
    if (basic === 'username')
      return text.endsWith(`:${other}`) ? text.slice(0, -other.length - 1) : null;
    return text.startsWith(`${other}:`) ? text.slice(other.length + 1) : null;
  }
  if (scheme === undefined) return value;
  return value.startsWith(`${scheme} `) ? value.slice(scheme.length + 1) : null;
}
