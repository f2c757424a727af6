import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { listParameters } from '../openapi/parameter.ts';
import { findValue } from './draft-request.ts';
import { findKeyParameter } from './find-key-parameter.ts';

const SIGNING = /signature|\bhmac\b|\bnonce\b|x-sign|timestamp/i;

/**
 * Refuses what a provider made of data alone cannot do: signed requests, and calls that need
 * another call first.
 */
export function checkSupported(document: Json, operation: Operation): void {
  const { name, path } = operation;
  const key = findKeyParameter(document, operation);
  const parameters = listParameters(document, operation).filter(({ isRequired }) => isRequired);
  const signing = parameters.filter(
    (parameter) => parameter.in === 'header' && SIGNING.test(parameter.name),
  );
  if (signing.length > 0) {
    const headers = signing.map((parameter) => parameter.name).join(', ');
    throw new SpecError(`${name} wants signed requests (${headers}): a key alone cannot read it`);
  }
  throwIfAny([
    ...(path.includes('{')
      ? [
          `${name} needs a value in its path beside the key. Where people know it, write balance.overlay.yaml with \`parameters\` by hand and import again; where only another call gives it, the vendor cannot be served`,
        ]
      : []),
    ...parameters
      .filter(
        (parameter) =>
          parameter.in === 'query' &&
          parameter.name !== key?.name &&
          findValue(document, parameter) === undefined,
      )
      .map(
        (parameter) =>
          `${name} needs the query parameter ${parameter.name}: a balance is read with nothing but the key`,
      ),
  ]);
}
