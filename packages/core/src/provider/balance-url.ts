import { invalidDefinition } from '../errors/failure.ts';
import type {
  AccountParameter,
  ParameterPlace,
  ProviderDefinition,
} from './provider-definition.ts';

/** Whether a value of the account goes there, perhaps beside other places. */
export const goesTo = ({ in: places }: AccountParameter, place: ParameterPlace): boolean =>
  [places].flat().includes(place);

/** Where a value beside the key goes, as `[name on the wire, value]`, for one place of the request. */
export function placeParameters(
  { parameters }: Pick<ProviderDefinition, 'parameters'>,
  place: ParameterPlace,
  values: Readonly<Record<string, string>>,
): readonly (readonly [name: string, value: string])[] {
  // Most vendors need none.
  if (!parameters) return [];
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const value = values[name];
    return goesTo(parameter, place) && value !== undefined
      ? [[parameter.name ?? name, value] as const]
      : [];
  });
}

/**
 * The URL of the request for the balance, with the fixed query of the vendor and the values of the
 * account, without a key.
 * @throws Failure `invalid_config/option`
 */
export function balanceUrl(
  definition: ProviderDefinition,
  baseUrl: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const { request } = definition;
  let { path } = definition;
  // Without its slash a path would continue the host name.
  if (!path.startsWith('/')) throw invalidDefinition('path without a leading slash');
  for (const [name, value] of placeParameters(definition, 'path', values))
    path = path.replaceAll(`{${name}}`, () => encodeURIComponent(value));
  if (path.includes('{')) throw invalidDefinition('path with an open template');
  const query = new URLSearchParams(request?.query);
  for (const [name, value] of placeParameters(definition, 'query', values)) query.set(name, value);
  const text = query.toString();
  return `${baseUrl}${path}${text && (path.includes('?') ? '&' : '?') + text}`;
}
