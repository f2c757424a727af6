import type { ProviderAuth } from '@fuelgauge/core';
import { getIn, getMember, isJsonObject, type Json } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';
import type { BalanceOperation } from './find-operation.ts';
import { follow } from './reference.ts';

/**
 * Where the key goes, by the effective security of the operation. An empty list never means "public": docs sites put
 * `security: []` into an excerpt whose source has no top-level security.
 *
 * @param word what stands before the key in its header (`Token`), which OpenAPI cannot say of an API key
 */
export function deriveAuth(document: Json, { operation }: BalanceOperation, word?: string): ProviderAuth {
  const security = getMember(operation, 'security') ?? getMember(document, 'security');
  if (!Array.isArray(security) || security.length === 0) {
    throw new SpecError('the document declares no security for the operation: say by an overlay where the key goes');
  }
  const [requirement] = security;
  const names = isJsonObject(requirement) ? Object.keys(requirement) : [];
  const [name] = names;
  if (security.length > 1 || name === undefined || names.length > 1) {
    throw new SpecError('the operation must be secured by exactly one scheme: leave one by an overlay');
  }
  const scheme = follow(document, getIn(document, 'components', 'securitySchemes', name));
  if (!scheme)
    throw new SpecError(`the security scheme ${JSON.stringify(name)} is not among the document's components`);
  return readScheme(name, scheme, word);
}

function readScheme(name: string, scheme: Json, word: string | undefined): ProviderAuth {
  const [type, httpScheme, place, header] = ['type', 'scheme', 'in', 'name'].map((field) => getMember(scheme, field));
  if (type === 'http' && typeof httpScheme === 'string' && httpScheme.toLowerCase() === 'bearer') {
    if (word !== undefined) throw new SpecError('the document says Bearer itself: remove /key/scheme');
    return { header: 'Authorization', scheme: 'Bearer' };
  }
  if (type === 'apiKey' && place === 'header' && typeof header === 'string') {
    return word === undefined ? { header } : { header, scheme: word };
  }
  throw new SpecError(
    `the security scheme ${JSON.stringify(name)} is neither http bearer nor an API key in a header: other ways are not supported`,
  );
}
