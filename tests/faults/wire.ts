/** An HTTP response before it is put on the wire. */
export interface WireResponse {
  readonly status: number;
  /** @default the status as text */
  readonly reason?: string;
  /** Names may repeat. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/**
 * What the server does next with the socket. Without an end the connection stays open for the next
 * request.
 */
export type Step =
  | { readonly send: string | Uint8Array }
  | { readonly drip: Uint8Array; readonly everyMs: number }
  | { readonly endless: Uint8Array }
  | { readonly end: 'close' | 'reset' | 'hang' };

/** How a response goes over the socket. */
export type Wire = (response: WireResponse) => readonly Step[];

export const close: Step = { end: 'close' };
export const reset: Step = { end: 'reset' };
export const hang: Step = { end: 'hang' };

/** Latin-1, so that every byte can be written. */
export function toBytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
}

/** Status line and headers, those of the response and these. */
export function head(
  response: WireResponse,
  ...more: readonly string[]
): { readonly send: string } {
  const { status, reason = String(status), headers } = response;
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...more,
  ];
  return { send: `${lines.join('\r\n')}\r\n\r\n` };
}

/** One chunk of a chunked body. */
export function chunk(bytes: Uint8Array): Step {
  return {
    send: Buffer.concat([toBytes(`${bytes.length.toString(16)}\r\n`), bytes, toBytes('\r\n')]),
  };
}

/**
 * As servers usually do: with the length of the body, in one piece. Node 20 waits for ever for a body that its
 * decoder refuses once the headers were handed over, so two writes would make the outcome a matter of luck.
 */
export const whole: Wire = (response) => {
  const hasBody = response.status !== 204 && response.status !== 304;
  const { send } = head(response, ...(hasBody ? [`content-length: ${response.body.length}`] : []));
  return [{ send: Buffer.concat([toBytes(send), response.body]) }];
};

export const chunked: Wire = (response) => [
  head(response, 'transfer-encoding: chunked'),
  ...(response.body.length > 0 ? [chunk(response.body)] : []),
  { send: '0\r\n\r\n' },
];

/** The end of the connection is the end of the body. */
export const untilClose: Wire = (response) => [
  head(response, 'connection: close'),
  { send: response.body },
  close,
];

/** Bytes that are not an HTTP response, whatever it should have been. */
export function raw(bytes: string | Uint8Array): Wire {
  return () => [{ send: bytes }, close];
}

/** The headers, a first part of the body, then this. */
export function cutAfter(length: number, end: Step): Wire {
  return (response) => [
    head(response, `content-length: ${response.body.length}`),
    { send: response.body.subarray(0, length) },
    end,
  ];
}

/** The same with chunks, of which the last is missing. */
export function cutChunksAfter(length: number, end: Step): Wire {
  return (response) => [
    head(response, 'transfer-encoding: chunked'),
    ...(length > 0 ? [chunk(response.body.subarray(0, length))] : []),
    end,
  ];
}
