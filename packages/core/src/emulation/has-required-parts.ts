import type { FixedRequest } from '../provider/provider-definition.ts';

/** Whether a request carries what the vendor requires beside the key. The values are not compared. */
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
