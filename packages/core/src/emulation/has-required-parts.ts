import type { FixedRequest } from '../provider/provider-definition.ts';

/** Does a request carry what every one must carry beside the key? With which values, a vendor decides for itself. */
export function hasRequiredParts(
  { headers = {}, query = {} }: FixedRequest,
  request: { readonly url: string; readonly headers: Pick<Headers, 'has'> },
): boolean {
  const { searchParams } = new URL(request.url);
  return (
    Object.keys(headers).every((name) => request.headers.has(name)) &&
    Object.keys(query).every((name) => searchParams.has(name))
  );
}
