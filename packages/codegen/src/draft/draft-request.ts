import type { FixedRequest } from '@fuelgauge/core';
import { getMember, type Json } from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import type { Operation } from '../openapi/operation.ts';
import { listParameters, listValues, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import { expandSchema } from '../openapi/schema.ts';
import type { Guess } from '../spec/guess.ts';

/** Parameters whose example will do: they choose a form of the response, not whose data it has. */
const HARMLESS = /version|format|lang|locale|accept|currency|region|view|type/i;

/**
 * What the operation requires beside the key, as far as the document itself says which value does;
 * and what it must be asked for, so that the amount is in the response.
 */
export function draftRequest(
  document: Json,
  operation: Operation,
  amount: string,
): { readonly request: FixedRequest | null; readonly guesses: readonly Guess[] } {
  const found = listParameters(document, operation).flatMap((parameter) => {
    const value = parameter.isRequired
      ? findValue(document, parameter)
      : findPart(document, parameter, amount);
    const member = parameter.in === 'header' ? 'headers' : parameter.in;
    return value === undefined || (member !== 'headers' && member !== 'query')
      ? []
      : [
          {
            member,
            name: parameter.name,
            value: String(value),
            choices: parameter.isRequired ? listCurrencies(document, parameter) : [],
            because: parameter.isRequired
              ? 'the operation requires it, and the document gives this value'
              : `the amount stands in ${JSON.stringify(value)}, which may only be answered where it is asked for`,
          } as const,
        ];
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
    guesses: found.map(({ member, name, value, because, choices }) => {
      const at = `/request/${member}${writePointer([name])}`;
      return choices.length > 1
        ? { at, guess: null, because: `the operation takes ${choices.join(', ')}: say which one` }
        : { at, guess: value, because };
    }),
  };
}

/** In which currencies an amount may be asked for, where the document names no default. */
export function listCurrencies(document: Json, parameter: Parameter): readonly Json[] {
  const schema = follow(document, getMember(parameter.node, 'schema'));
  const isChoice = /currency/i.test(parameter.name) && getMember(schema, 'default') === undefined;
  return isChoice ? (listValues(document, parameter) ?? []) : [];
}

/** Parameters that choose what the response holds. */
const CHOOSES_PARTS = /^(?:expand|include|fields?|with|embed|select)(?:\[\])?$/i;

/** The group of the amount, where a parameter that need not be sent chooses whether it is there. */
function findPart(document: Json, parameter: Parameter, amount: string): string | undefined {
  if (parameter.in !== 'query' || !CHOOSES_PARTS.test(parameter.name)) return undefined;
  const schema = follow(document, getMember(parameter.node, 'schema'));
  const items = follow(document, getMember(schema, 'items'));
  const parts = [...expandSchema(document, schema), ...expandSchema(document, items)];
  const listed = parts.flatMap((part) => [getMember(part, 'enum') ?? []].flat());
  const words = [parameter.node, ...parts].flatMap((node) => [
    getMember(node, 'example'),
    ...[...String(getMember(node, 'description')).matchAll(/['"`](\w+)['"`]/g)].map(
      ([, word]) => word,
    ),
  ]);
  const values = new Set<Json | undefined>([...listed, ...words]);
  return parsePointer(amount)
    .slice(0, -1)
    .find((name) => values.has(name));
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
