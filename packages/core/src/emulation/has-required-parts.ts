import { goesTo } from '../provider/balance-url.ts';
import type { ParameterPlace, ProviderDefinition } from '../provider/provider-definition.ts';

/** Names on the wire of what every account must give in this place. */
const requiredNames = ({ parameters = {} }: ProviderDefinition, place: ParameterPlace): string[] =>
  Object.entries(parameters)
    .filter(([, parameter]) => goesTo(parameter, place) && !parameter.optional)
    .map(([name, parameter]) => parameter.name ?? name);

/** Whether a request carries what the vendor requires beside the key. The values are not compared. */
export function hasRequiredParts(
  definition: ProviderDefinition,
  request: { readonly url: string; readonly headers: Pick<Headers, 'has'> },
): boolean {
  const { searchParams } = new URL(request.url);
  const { headers = {}, query = {} } = definition.request ?? {};
  return (
    [...Object.keys(headers), ...requiredNames(definition, 'header')].every((name) =>
      request.headers.has(name),
    ) &&
    [...Object.keys(query), ...requiredNames(definition, 'query')].every((name) =>
      searchParams.has(name),
    )
  );
}
