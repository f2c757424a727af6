import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { listParameters, type Parameter } from '../openapi/parameter.ts';

const KEY_NAME = /^(x-)?(api|access|auth)[-_]?(key|token)$|^authorization$/i;

/** The parameter that is the key by its name: some documents declare it so, and no security. */
export function findKeyParameter(document: Json, operation: Operation): Parameter | undefined {
  return listParameters(document, operation).find(
    (parameter) =>
      (parameter.in === 'header' || parameter.in === 'query') && KEY_NAME.test(parameter.name),
  );
}
