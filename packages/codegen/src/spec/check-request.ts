import type { FixedRequest, ProviderAuth } from '@fuelgauge/core';
import { throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import type { Operation } from '../openapi/operation.ts';
import { isNamed, listParameters, listValues, type Parameter } from '../openapi/parameter.ts';
import type { MeaningFile } from './read-meaning.ts';

/** A fixed value of `/request`. */
interface FixedValue {
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly value: string;
  /** Where it stands in the meaning. */
  readonly at: string;
}

/** Headers that only the transport sets: the usual one of the key, and those of `fetch` itself. */
const RESERVED =
  /^(authorization|proxy-.*|cookie|host|connection|content-length|transfer-encoding)$/i;

/**
 * Checks that the operation can be called with the key and `request` alone, and that the document
 * allows the values in `request`. A required parameter that is the key itself counts as given.
 */
export function checkRequest(
  document: Json,
  operation: Operation,
  file: MeaningFile,
  auth: ProviderAuth,
): void {
  const parameters = listParameters(document, operation);
  const given = listFixedValues(file.meaning.request);
  throwIfAny([
    ...checkRequired(parameters, given, file, auth),
    ...given.flatMap((value) => checkValue(document, parameters, value, file, auth)),
  ]);
}

function listFixedValues({ headers = {}, query = {} }: FixedRequest = {}): FixedValue[] {
  const list = (place: FixedValue['in'], member: string, values: object): FixedValue[] =>
    Object.entries(values).map(([name, value]) => ({
      in: place,
      name,
      value,
      at: `/request/${member}${writePointer([name])}`,
    }));
  return [...list('header', 'headers', headers), ...list('query', 'query', query)];
}

function checkRequired(
  parameters: readonly Parameter[],
  given: readonly FixedValue[],
  file: MeaningFile,
  auth: ProviderAuth,
): string[] {
  const { problem } = file;
  const [keyPlace, keyName] = placeOfKey(auth);
  const isGiven = (parameter: Parameter): boolean =>
    isNamed(parameter, keyPlace, keyName) ||
    given.some((value) => isNamed(parameter, value.in, value.name)) ||
    Object.entries(file.meaning.parameters ?? {}).some(([name, { in: places, name: onTheWire }]) =>
      [places].flat().some((place) => isNamed(parameter, place, onTheWire ?? name)),
    );
  return parameters
    .filter((parameter) => parameter.isRequired && !isGiven(parameter))
    .map((parameter) => {
      const advice =
        parameter.in === 'header'
          ? 'if it is the key, replace it by a security scheme with an overlay; if it is always the same, say so by /request; if each account has its own, by /parameters'
          : 'a balance is read with the key, what /request says and the /parameters of the account';
      const message = `has the required ${parameter.in} parameter ${parameter.name}: ${advice}`;
      return problem('/operation', message);
    });
}

function checkValue(
  document: Json,
  parameters: readonly Parameter[],
  { in: place, name, value, at }: FixedValue,
  { problem }: MeaningFile,
  auth: ProviderAuth,
): string[] {
  const [keyPlace, keyName] = placeOfKey(auth);
  const isKey = place === keyPlace && name === keyName;
  if (isKey || (place === 'header' && RESERVED.test(name)))
    return [problem(at, 'cannot have a fixed value')];
  const parameter = parameters.find((candidate) => isNamed(candidate, place, name));
  const values = parameter && listValues(document, parameter)?.map(String);
  return values && !values.includes(value)
    ? [problem(at, `must be one of ${values.join(', ')}`)]
    : [];
}

const placeOfKey = (auth: ProviderAuth): readonly [place: string, name: string] =>
  'query' in auth ? ['query', auth.query] : ['header', auth.header];
