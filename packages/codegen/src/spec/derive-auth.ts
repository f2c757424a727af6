import type { ProviderAuth } from '@fuelgauge/core';
import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { findScheme, listSecurity } from '../openapi/security.ts';
import type { KeyMeaning } from './vocabulary/meaning.ts';

/**
 * Where the key goes, by the effective security of the operation. An empty list does not mean
 * "public": docs sites write `security: []` into an excerpt whose source has no top-level security.
 *
 * Alternatives that ask for the same scheme are one.
 *
 * @param key what OpenAPI cannot say: the word before an API key in its header (`Token`; `none` for
 *   the bare key), and the half of HTTP Basic
 */
export function deriveAuth(
  document: Json,
  { operation }: Operation,
  key: Pick<KeyMeaning, 'scheme' | 'basic'>,
): ProviderAuth {
  const listed = listSecurity(document, operation);
  const [requirement, ...others] = [
    ...new Map(listed.map((one) => [Object.keys(one).sort().join(' '), one])).values(),
  ];
  if (requirement === undefined) {
    throw new SpecError(
      'the document declares no security for the operation: say by an overlay where the key goes',
    );
  }
  const [name, ...more] = Object.keys(requirement);
  if (name === undefined || others.length + more.length > 0) {
    throw new SpecError(
      'the operation must be secured by exactly one scheme: leave one by an overlay',
    );
  }
  const scheme = findScheme(document, name);
  if (!scheme)
    throw new SpecError(
      `the security scheme ${JSON.stringify(name)} is not among the document's components`,
    );
  return readScheme(name, scheme, key);
}

/** Says in place of a word that the key is sent alone. */
export const BARE = 'none';

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

function readScheme(
  name: string,
  scheme: Json,
  { scheme: word, basic }: Pick<KeyMeaning, 'scheme' | 'basic'>,
) {
  const [type, httpScheme, place, parameter] = ['type', 'scheme', 'in', 'name'].map((field) =>
    getMember(scheme, field),
  );
  const http =
    type === 'http' && typeof httpScheme === 'string' ? httpScheme.toLowerCase() : undefined;
  const isHeader = type === 'apiKey' && place === 'header' && typeof parameter === 'string';
  if (basic !== undefined && http !== 'basic') {
    throw new SpecError('the document does not say http basic: remove /key/basic');
  }
  if (word !== undefined && !isHeader) {
    const says = http === 'bearer' ? 'Bearer' : http === 'basic' ? 'Basic' : 'where the key goes';
    throw new SpecError(`the document says ${says} itself: remove /key/scheme`);
  }
  if (isHeader && !HEADER_NAME.test(parameter)) {
    throw new SpecError(
      `the security scheme ${JSON.stringify(name)} has an invalid header name: correct it by an overlay`,
    );
  }
  if (http === 'bearer') return { header: 'Authorization', scheme: 'Bearer' };
  if (http === 'basic') {
    if (basic === undefined)
      throw new SpecError('http basic has two halves: say by /key/basic which one is the key');
    return { header: 'Authorization', scheme: 'Basic', basic };
  }
  if (isHeader && word === undefined && /^authorization$/i.test(parameter))
    throw new SpecError(
      `an API key in ${parameter} has a word before it, or none: say by /key/scheme which (Token, Key, none)`,
    );
  if (isHeader)
    return word === undefined || word === BARE
      ? { header: parameter }
      : { header: parameter, scheme: word };
  if (type === 'apiKey' && place === 'query' && typeof parameter === 'string')
    return { query: parameter };
  throw new SpecError(
    `the security scheme ${JSON.stringify(name)} is neither http bearer nor an API key in a header, nor http basic, nor an API key in the query: other ways are not supported`,
  );
}
