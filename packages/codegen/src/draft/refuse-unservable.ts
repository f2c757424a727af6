import type { Operation } from '../classify/operations.ts';
import { getMember, type Json } from '../json/json.ts';
import { follow } from '../resolve/reference.ts';
import { SpecError, throwIfAny } from '../spec-error.ts';

const SIGNING = /signature|\bhmac\b|\bnonce\b|x-sign|timestamp/i;

/** What a provider made of data alone cannot do, as one error: signed requests, and calls that need another call first. */
export function refuseUnservable(document: Json, { name, path, pathItem, operation }: Operation): void {
  const parameters = [pathItem, operation]
    .flatMap((node) => [getMember(node, 'parameters') ?? []].flat())
    .map((parameter) => follow(document, parameter))
    .filter((parameter) => getMember(parameter, 'required') === true);
  const text = (parameter: Json | undefined, field: string): string => String(getMember(parameter, field) ?? '');
  const signing = parameters.filter(
    (parameter) => text(parameter, 'in') === 'header' && SIGNING.test(text(parameter, 'name')),
  );
  if (signing.length > 0) {
    const headers = signing.map((parameter) => text(parameter, 'name')).join(', ');
    throw new SpecError(`${name} wants signed requests (${headers}): a key alone cannot read it`);
  }
  throwIfAny([
    ...(path.includes('{')
      ? [`${name} needs an identifier in its path, which only another call gives: two calls are not supported`]
      : []),
    ...parameters
      .filter((parameter) => text(parameter, 'in') === 'query')
      .map(
        (parameter) =>
          `${name} needs the query parameter ${text(parameter, 'name')}: a balance is read with nothing but the key`,
      ),
  ]);
}
