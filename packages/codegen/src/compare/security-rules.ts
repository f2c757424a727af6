import { getMember, isJsonObject, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { findScheme, listSecurity } from '../openapi/security.ts';
import { type Change, changesBelow } from './change.ts';

/** Compares how a call authenticates: by the security of the operation, else of the document. */
export function compareSecurity(old: Json, next: Json, from: Operation, to: Operation): Change[] {
  const [before, after] = [describeSecurity(old, from), describeSecurity(next, to)];
  if (before === after) return [];
  const change = changesBelow('paths', to.path, to.method);
  return [
    change(
      ['security'],
      'major',
      'security-changed',
      `${to.name} asks for ${after}, not for ${before}`,
    ),
  ];
}

/**
 * Alternatives in a fixed order. An empty list counts as none: docs sites write it where nothing is
 * declared.
 */
function describeSecurity(document: Json, { operation }: Operation): string {
  const alternatives = listSecurity(document, operation).map((requirement) =>
    Object.entries(requirement)
      .map(([name, scopes]) => describeScheme(document, name) + describeScopes(scopes))
      .sort()
      .join(' and '),
  );
  return (
    [...new Set(alternatives)]
      .map((text) => text || 'nothing')
      .sort()
      .join(' or ') || 'nothing'
  );
}

/** What is sent, whatever the scheme is called; header names and HTTP schemes are case-insensitive. */
function describeScheme(document: Json, name: string): string {
  const scheme = findScheme(document, name);
  const text = (field: string): string => String(getMember(scheme, field) ?? '');
  switch (text('type')) {
    case 'http':
      return `http ${text('scheme').toLowerCase()}`;
    case 'apiKey':
      return `the ${text('in')} ${text('in') === 'header' ? text('name').toLowerCase() : text('name')}`;
    case 'oauth2':
      return `OAuth 2 ${describeFlows(getMember(scheme, 'flows'))}`;
    case 'openIdConnect':
      return `OpenID Connect ${text('openIdConnectUrl')}`;
    default:
      return text('type') || `the unknown scheme ${JSON.stringify(name)}`;
  }
}

/** The flows without the scopes that they offer: these require nothing of a call. */
function describeFlows(flows: Json | undefined): string {
  return Object.entries(isJsonObject(flows) ? flows : {})
    .map(([name, flow]) => {
      const addresses = ['authorizationUrl', 'tokenUrl', 'refreshUrl'].flatMap(
        (field) => getMember(flow, field) ?? [],
      );
      return [name, ...addresses].join(' ');
    })
    .sort()
    .join(', ');
}

function describeScopes(scopes: Json): string {
  const names = Array.isArray(scopes) ? scopes.map(String).sort() : [];
  return names.length > 0 ? ` with ${names.join(', ')}` : '';
}
