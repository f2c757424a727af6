import type { FixedRequest } from '@fuelgauge/core';
import { getMember, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import type { Operation } from '../openapi/operation.ts';
import { listParameters, listValues, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import type { Guess } from '../spec/guess.ts';

/** Parameters whose example will do: they choose a form of the response, not whose data it has. */
const HARMLESS = /version|format|lang|locale|accept|currency|region|view|type/i;

/** What the operation requires beside the key, as far as the document itself says which value does. */
export function draftRequest(
  document: Json,
  operation: Operation,
): { readonly request: FixedRequest | null; readonly guesses: readonly Guess[] } {
  const found = listParameters(document, operation).flatMap((parameter) => {
    const value = parameter.isRequired ? findValue(document, parameter) : undefined;
    const member = parameter.in === 'header' ? 'headers' : parameter.in;
    return value === undefined || (member !== 'headers' && member !== 'query')
      ? []
      : [{ member, name: parameter.name, value: String(value) } as const];
  });
  const valuesOf = (wanted: 'headers' | 'query') =>
    Object.fromEntries(
      found.filter(({ member }) => member === wanted).map(({ name, value }) => [name, value]),
    );
  const [headers, query] = [valuesOf('headers'), valuesOf('query')];
  const request = {
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(query).length > 0 && { query }),
  };
  return {
    request: found.length > 0 ? request : null,
    guesses: found.map(({ member, name, value }) => ({
      at: `/request/${member}${writePointer([name])}`,
      guess: value,
      because: 'the operation requires it, and the document gives this value',
    })),
  };
}

/** The value that the document gives for a parameter: its default, its first one, or a harmless example. */
export function findValue(
  document: Json,
  parameter: Parameter,
): string | number | boolean | undefined {
  const schema = follow(document, getMember(parameter.node, 'schema'));
  const examples = HARMLESS.test(parameter.name)
    ? [getMember(parameter.node, 'example'), getMember(schema, 'example')]
    : [];
  return [
    getMember(schema, 'default'),
    ...(listValues(document, parameter) ?? []),
    ...examples,
  ].find(
    (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  ) as string | number | boolean | undefined;
}
