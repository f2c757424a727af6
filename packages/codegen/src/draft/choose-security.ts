import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { findScheme, listSecurity } from '../openapi/security.ts';

/** One alternative of an operation's security: the schemes that it requires together. */
export interface SecurityAlternative {
  readonly names: readonly string[];
  readonly schemes: readonly JsonObject[];
}

const SIGNING = /signature|\bhmac\b|x-sign/i;

/** The alternatives that a document declares for an operation. */
export function listAlternatives(
  document: Json,
  { operation }: Operation,
): readonly SecurityAlternative[] {
  return listSecurity(document, operation).map((requirement) => {
    const names = Object.keys(requirement);
    return { names, schemes: names.map((name) => findScheme(document, name) ?? {}) };
  });
}

/**
 * The first alternative that takes one API key and nothing else, else the first: it is refused
 * later with its reason.
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
  return (
    alternatives.find(
      (one) => one.schemes.length === 1 && one.schemes.every(takesKey) && !isSigned(one),
    ) ?? alternatives[0]
  );
}

/** An overlay action that removes all alternatives but one. */
export function leaveOnly(
  { names: [name = ''] }: SecurityAlternative,
  alternatives: readonly SecurityAlternative[],
  { path, method, operation }: Operation,
  because: string,
): JsonObject {
  const quoted = (text: string): string => `['${text.replaceAll(/['\\]/g, '\\$&')}']`;
  const place =
    getMember(operation, 'security') === undefined ? '$' : `$.paths${quoted(path)}.${method}`;
  const others = new Set(
    alternatives.flatMap(({ names }) => names).filter((other) => other !== name),
  );
  const isAnother = [`!@${quoted(name)}`, ...[...others].map((other) => `@${quoted(other)}`)].join(
    ' || ',
  );
  return {
    target: `${place}.security[?${isAnother}]`,
    description: `Which of several keys it is: ${because}. Drafted; correct it where it is wrong.`,
    remove: true,
  };
}

const describe = (scheme: JsonObject): string =>
  [getMember(scheme, 'name'), getMember(scheme, 'description')].join(' ');

function takesKey(scheme: JsonObject): boolean {
  const [type, http, place] = ['type', 'scheme', 'in'].map((field) =>
    String(getMember(scheme, field)).toLowerCase(),
  );
  if (type === 'http') return http === 'bearer' || http === 'basic';
  return type === 'apikey' && (place === 'header' || place === 'query');
}
