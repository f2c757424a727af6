import type { ProviderDefinition } from '../provider/provider-definition.ts';

/** Address of the balance operation, without query and fragment. */
export function operationUrl(
  definition: ProviderDefinition,
  baseUrl: string = definition.baseUrl,
): string {
  return withoutQuery(baseUrl.replace(/\/$/, '') + definition.path);
}

/** Is this request meant for that address? Its query and method do not matter. */
export function isAddressedTo(request: Request, url: string): boolean {
  return withoutQuery(request.url) === url;
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
