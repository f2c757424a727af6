import type { AtStop } from '../async/with-deadline.ts';
import { type Failure, invalidOption, invalidResponse } from '../errors/failure.ts';

/**
 * 64 KiB after decompression: a balance is a few hundred bytes. Also the maximum number of chunks,
 * which may be empty.
 */
const MAX_BODY_BYTES = 65_536;

/** What `fetch` returned is no `Response`, of whichever realm or polyfill, or was read before. */
export const UNREADABLE: Failure = invalidOption(
  'fetch gave no Response that can be read',
  'check the fetch option, which must return a new one each time',
);

/**
 * The reader of a body; none in runtimes without streams (React Native). What is read, locked or of
 * another shape is known by that it has none, since each runtime has words of its own for it.
 * @throws Failure `invalid_config/option`
 */
function openReader(response: Response): ReadableStreamDefaultReader<Uint8Array> | undefined {
  try {
    if (!response.bodyUsed) return response.body?.getReader();
  } catch {
    // Its error may quote anything.
  }
  throw UNREADABLE;
}

function checkLength(bytes: ArrayBuffer): Uint8Array {
  if (bytes.byteLength > MAX_BODY_BYTES) throw invalidResponse('too_large');
  return new Uint8Array(bytes);
}

/** Ends a body that nobody reads on; how that goes is nobody's business, whoever has made it. */
export async function cancelQuietly(
  body: { cancel(): Promise<void> } | null | undefined,
): Promise<void> {
  try {
    await body?.cancel();
  } catch {
    // Such as one that is locked, or has no such function.
  }
}

/**
 * Reads a body to its end, decompressed, but not beyond the cap, nor once the signal has fired.
 * @throws Failure `too_large`, `encoding` for chunks that are not bytes, or `invalid_config/option`
 */
export async function readBody(
  response: Response,
  signal: AbortSignal,
  atStop: AtStop,
): Promise<Uint8Array> {
  const { headers } = response;
  const reader = openReader(response);
  if (!reader) return checkLength(await response.arrayBuffer());
  const cancel = () => void cancelQuietly(reader);
  const refuse = (reason: string) => {
    cancel();
    return invalidResponse(reason);
  };
  // Where `fetch` was not given the signal, nobody else ends the body.
  atStop(cancel);
  const chunks: Uint8Array[] = [];
  let length = Number(headers.get('content-length')) > MAX_BODY_BYTES ? Infinity : 0;
  for (;;) {
    // A stream that `fetch` did not make may ignore the signal.
    if (signal.aborted || length > MAX_BODY_BYTES || chunks.length > MAX_BODY_BYTES)
      throw refuse('too_large');
    const { done, value } = await reader.read();
    if (done) break;
    // Not `instanceof`: tests that imitate a browser have another Uint8Array.
    if (!ArrayBuffer.isView(value)) throw refuse('encoding');
    chunks.push(value);
    length += value.byteLength;
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
