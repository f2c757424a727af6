import type { JsonObject } from '../json/json.ts';
import { isConstant } from './is-constant.ts';
import type { PageCall } from './page-call.ts';
import type { PageField } from './page-field.ts';

/** Headers that every client sends by itself. */
const STANDARD =
  /^(?:accept(?:-.*)?|content-type|content-length|user-agent|host|connection|cookie|cache-control)$/i;

/** What the call sends beside the key, as parameters with the values that are the same for everybody. */
export function listParameters(
  { path, query, headers }: PageCall,
  fields: readonly PageField[],
  keyName: string | undefined,
): JsonObject {
  const isOptional = (place: string, name: string): boolean =>
    fields.some((field) => field.in === place && field.name === name && field.isRequired === false);
  const parameterOf = (place: 'query' | 'header', name: string, value: string): JsonObject[] => {
    if (name.toLowerCase() === keyName || (!isConstant(name, value) && isOptional(place, name)))
      return [];
    const schema = { type: 'string', ...(isConstant(name, value) && { enum: [value] }) };
    return [{ name, in: place, required: true, schema }];
  };
  const parameters: JsonObject[] = [
    ...[...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...query.flatMap(({ name, value }) => parameterOf('query', name, value)),
    ...headers
      .filter(
        ({ name, value }) => !STANDARD.test(name) && value !== '' && !/^authorization$/i.test(name),
      )
      .flatMap(({ name, value }) => parameterOf('header', name, value)),
  ];
  return parameters.length > 0 ? { parameters } : {};
}
