import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { listParameters, type Parameter } from '../openapi/parameter.ts';

/** `xi-api-key`, `X-Auth-Token`, `apikey`: what comes before the last words is the vendor's name. */
const KEY_HEADER =
  /^authorization$|(?:^|[-_.])(?:api|access|auth|subscription|secret|client|app|user|account)?[-_]?(?:key|token)$|api[-_]?(?:key|token|secret)$/i;
const KEY_QUERY = /^(?:x-)?(?:(?:api|access|auth)[-_]?)?(?:key|token)$|api[-_]?(?:key|token)$/i;

/** Keys and tokens of another kind. */
const NO_KEY =
  /idempoten|csrf|xsrf|page|next|cursor|continuation|session|sort|partition|cache|public|upload|device|refresh|request[-_]?token|sync/i;

/** Whether a header is one that keys are sent in, by the usual spellings. */
export const isKeyHeader = (name: string): boolean => KEY_HEADER.test(name) && !NO_KEY.test(name);

/** The same of a parameter of the query. */
export const isKeyQuery = (name: string): boolean => KEY_QUERY.test(name) && !NO_KEY.test(name);

/**
 * The parameter that is the key by its name: some documents declare it so, and no security. What must
 * be sent comes first; then a header is preferred to the query, which ends up in addresses and logs.
 */
export function findKeyParameter(document: Json, operation: Operation): Parameter | undefined {
  const found = listParameters(document, operation).filter(
    (parameter) =>
      (parameter.in === 'header' && isKeyHeader(parameter.name)) ||
      (parameter.in === 'query' &&
        isKeyQuery(parameter.name) &&
        (parameter.isRequired || /api/i.test(parameter.name))),
  );
  const rank = (parameter: Parameter): number =>
    (parameter.isRequired ? 0 : 2) + (parameter.in === 'header' ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b))[0];
}
