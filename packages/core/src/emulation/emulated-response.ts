/** An HTTP answer, as data. */
export interface EmulatedReply {
  /** HTTP status. */
  readonly status: number;
  /** Headers, by name. @default none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is: every digit, byte for byte in UTF-8. */
  readonly body: string;
}

/** A reply without a body that says no more than its status. */
export function plainReply(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): EmulatedReply {
  return { status, headers, body: '' };
}

/** The reply as an object of its own for each request, since a body can be read once only. */
export function createResponse(
  { status, headers = {}, body }: EmulatedReply,
  method: string,
): Response {
  // As bytes: a text body would add a content type that the vendor did not send.
  const bytes = method === 'HEAD' || body === '' ? null : new TextEncoder().encode(body);
  return new Response(bytes, { status, headers });
}
