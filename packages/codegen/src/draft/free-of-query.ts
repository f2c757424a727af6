import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow } from '../openapi/reference.ts';
import { isInQuery, type SecurityAlternative, writeStep } from './choose-security.ts';
import { isKeyQuery } from './find-key-parameter.ts';

/**
 * Overlay actions that remove the key from the parameters of the query, where it goes in a header:
 * some documents have both, and require what one of them is enough for.
 */
export function freeOfQuery(
  document: Json,
  { path, method, pathItem, operation }: Operation,
  chosen: SecurityAlternative,
): readonly JsonObject[] {
  if (chosen.schemes.some(isInQuery)) return [];
  const owners = [
    { place: `$.paths${writeStep(path)}`, owner: pathItem },
    { place: `$.paths${writeStep(path)}.${method}`, owner: operation },
  ];
  return owners.flatMap(({ place, owner }) =>
    [getMember(owner, 'parameters') ?? []].flat().flatMap((node) => {
      const parameter = follow(document, node);
      const name = String(getMember(parameter, 'name'));
      if (getMember(parameter, 'in') !== 'query' || getMember(parameter, 'required') !== true)
        return [];
      if (!isKeyQuery(name)) return [];
      const reference = getMember(node, '$ref');
      const isIt =
        typeof reference === 'string'
          ? `@${writeStep('$ref')} == ${quote(reference)}`
          : `@.name == ${quote(name)} && @.in == 'query'`;
      return [
        {
          target: `${place}.parameters[?${isIt}]`,
          description: `The key goes in a header, and so ${name} is not in the address. Drafted; correct it where it is wrong.`,
          remove: true,
        },
      ];
    }),
  );
}

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
