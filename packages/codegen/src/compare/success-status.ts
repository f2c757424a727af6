import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { isSuccess, listResponses } from '../openapi/response.ts';

/** The statuses that stand for a success: where none is named, `default` is what a success has too. */
export function listSuccesses(document: Json, operation: Operation): ReadonlySet<string> {
  const statuses = [...listResponses(document, operation).keys()];
  const named = statuses.filter(isSuccess);
  return new Set(named.length > 0 ? named : statuses.filter((status) => status === 'default'));
}
