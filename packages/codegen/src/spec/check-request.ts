import type { ProviderAuth } from '@fuelgauge/core';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import type { Operation } from '../openapi/operation.ts';
import { isNamed, listParameters, listValues } from '../openapi/parameter.ts';
import { throwIfAny } from '../spec-error.ts';
import type { MeaningFile } from './read-meaning.ts';

interface Given {
  readonly place: 'header' | 'query';
  readonly name: string;
  readonly value: string;
  readonly at: string;
}

/** Headers that only the transport sets: the usual one of the key, and those of `fetch` itself. */
const RESERVED =
  /^(authorization|proxy-.*|cookie|host|connection|content-length|transfer-encoding)$/i;

/**
 * Checks that the operation can be called with the key and `request` alone, and that the document allows the values in
 * `request`. A required parameter that is the key itself counts as given.
 */
export function checkRequest(
  document: Json,
  operation: Operation,
  { meaning: { request = {} }, problem }: MeaningFile,
  auth: ProviderAuth,
): void {
  const parameters = listParameters(document, operation);
  const list = (place: Given['place'], member: 'headers' | 'query'): Given[] =>
    Object.entries(request[member] ?? {}).map(([name, value]) => ({
      place,
      name,
      value,
      at: `/request/${member}${writePointer([name])}`,
    }));
  const [keyPlace, keyName] = 'query' in auth ? ['query', auth.query] : ['header', auth.header];
  const given = [...list('header', 'headers'), ...list('query', 'query')];
  const missing = parameters
    .filter(
      (parameter) =>
        parameter.isRequired &&
        !isNamed(parameter, keyPlace, keyName) &&
        !given.some(({ place, name }) => isNamed(parameter, place, name)),
    )
    .map((parameter) => {
      const advice =
        parameter.in === 'header'
          ? 'if it is the key, replace it by a security scheme with an overlay; if it is always the same, say so by /request'
          : 'a balance is read with nothing but the key, and what /request says';
      return problem(
        '/operation',
        `has the required ${parameter.in} parameter ${parameter.name}: ${advice}`,
      );
    });
  const wrong = given.flatMap(({ place, name, value, at }) => {
    if ((place === keyPlace && name === keyName) || (place === 'header' && RESERVED.test(name)))
      return [problem(at, 'cannot have a fixed value')];
    const parameter = parameters.find((candidate) => isNamed(candidate, place, name));
    const values = parameter && listValues(document, parameter)?.map(String);
    return values && !values.includes(value)
      ? [problem(at, `must be one of ${values.join(', ')}`)]
      : [];
  });
  throwIfAny([...missing, ...wrong]);
}
