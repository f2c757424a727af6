/** An HTTP response, as data. */
export interface EmulatedReply {
  /** HTTP status. */
  readonly status: number;
  /** Headers, by name. @default none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is: every digit, byte for byte in UTF-8. */
  readonly body: string;
}

/** A response without a body. */
export function emptyResponse(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): EmulatedReply {
  return { status, headers, body: '' };
}

/** Makes a new `Response` for each request, since a body can be read only once. */
export function createResponse(
  { status, headers = {}, body }: EmulatedReply,
  method: string,
): Response {
  // As bytes: a text body would add a content type that the vendor did not send.
  const bytes = method === 'HEAD' || body === '' ? null : new TextEncoder().encode(body);
  return new Response(bytes, { status, headers });
}
