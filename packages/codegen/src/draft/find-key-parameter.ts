import type { Json } from '../json/json.ts';
import { listParameters, type Parameter } from '../openapi/list-parameters.ts';
import type { Operation } from '../openapi/operations.ts';

const KEY_NAME = /^(x-)?(api|access|auth)[-_]?(key|token)$|^authorization$/i;

/** The parameter that is the key by its name: some documents declare it so, and no security. */
export function findKeyParameter(
  document: Json,
  { pathItem, operation }: Operation,
): Parameter | undefined {
  return listParameters(document, pathItem, operation).find(
    (parameter) =>
      (parameter.in === 'header' || parameter.in === 'query') && KEY_NAME.test(parameter.name),
  );
}
