import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { findScheme, listSecurity } from '../openapi/security.ts';

/** One alternative of an operation's security: the schemes that it requires together. */
export interface SecurityAlternative {
  readonly names: readonly string[];
  readonly schemes: readonly JsonObject[];
}

/** Tokens that a login gives, and that end with it. */
const LOGIN = /sso|session|oauth|log-?in|jwt|admin/i;

const SIGNING = /signature|\bhmac\b|x-sign/i;

/** The alternatives that a document declares for an operation; one that is listed twice is one. */
export function listAlternatives(
  document: Json,
  { operation }: Operation,
): readonly SecurityAlternative[] {
  const listed = listSecurity(document, operation).map((requirement) => {
    const names = Object.keys(requirement);
    return { names, schemes: names.map((name) => findScheme(document, name) ?? {}) };
  });
  return [...new Map(listed.map((one) => [[...one.names].sort().join(' '), one])).values()];
}

/**
 * The first alternative that takes one API key and nothing else, else the first: it is refused
 * later with its reason. A header that holds the key is preferred to HTTP Basic, where it may be
 * either half, and to the query, which ends up in addresses and logs; a key to what a login gives.
 *
 * @throws SpecError where every alternative requires a signature
 */
export function chooseAlternative(
  alternatives: readonly SecurityAlternative[],
  { name }: Operation,
): SecurityAlternative | undefined {
  const isSigned = ({ schemes }: SecurityAlternative) =>
    schemes.some((scheme) => SIGNING.test(describe(scheme)));
  if (alternatives.length > 0 && alternatives.every(isSigned))
    throw new SpecError(`${name} wants signed requests: a key alone cannot read it`);
  const alone = alternatives.filter(
    (one) => one.schemes.length === 1 && one.schemes.every(takesKey) && !isSigned(one),
  );
  const rank = ({ names, schemes: [scheme = {}] }: SecurityAlternative): number =>
    (isInQuery(scheme) ? 4 : isBasic(scheme) ? 2 : 0) +
    (LOGIN.test(`${names} ${describe(scheme)}`) ? 1 : 0);
  return [...alone].sort((a, b) => rank(a) - rank(b))[0] ?? alternatives[0];
}

/** A step of a JSONPath by name. */
export const writeStep = (name: string): string => `['${name.replaceAll(/['\\]/g, '\\$&')}']`;

/** An overlay action that removes all alternatives but one. */
export function leaveOnly(
  { names: [name = ''] }: SecurityAlternative,
  alternatives: readonly SecurityAlternative[],
  { path, method, operation }: Operation,
  because: string,
): JsonObject {
  const place =
    getMember(operation, 'security') === undefined ? '$' : `$.paths${writeStep(path)}.${method}`;
  const others = new Set(
    alternatives.flatMap(({ names }) => names).filter((other) => other !== name),
  );
  const isAnother = [
    `!@${writeStep(name)}`,
    ...[...others].map((other) => `@${writeStep(other)}`),
  ].join(' || ');
  return {
    target: `${place}.security[?${isAnother}]`,
    description: `Which of several keys it is: ${because}. Drafted; correct it where it is wrong.`,
    remove: true,
  };
}

const describe = (scheme: JsonObject): string =>
  [getMember(scheme, 'name'), getMember(scheme, 'description')].join(' ');

export const isInQuery = (scheme: JsonObject): boolean => getMember(scheme, 'in') === 'query';

const isBasic = (scheme: JsonObject): boolean =>
  String(getMember(scheme, 'scheme')).toLowerCase() === 'basic';

/** Whether a scheme is satisfied by one key. */
export function takesKey(scheme: JsonObject): boolean {
  const [type, http, place] = ['type', 'scheme', 'in'].map((field) =>
    String(getMember(scheme, field)).toLowerCase(),
  );
  if (type === 'http') return http === 'bearer' || http === 'basic';
  return type === 'apikey' && (place === 'header' || place === 'query');
}
