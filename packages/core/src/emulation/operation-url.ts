import type { ProviderDefinition } from '../provider/provider-definition.ts';

/** URL of the balance operation, without query and fragment. */
export function operationUrl(
  definition: ProviderDefinition,
  baseUrl: string = definition.baseUrl,
): string {
  return withoutQuery(baseUrl.replace(/\/$/, '') + definition.path);
}

/** Whether a request is addressed to this URL, whatever its query and method. */
export function isAddressedTo(request: Request, url: string): boolean {
  return withoutQuery(request.url) === url;
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
