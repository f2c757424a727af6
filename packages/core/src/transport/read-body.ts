import type { AtStop } from '../async/with-deadline.ts';
import { invalidResponse } from '../errors/failure.ts';

/**
 * 64 KiB after decompression: a balance is a few hundred bytes. Also the maximum number of chunks,
 * which may be empty.
 */
const MAX_BODY_BYTES = 65_536;

function checkLength(bytes: ArrayBuffer): Uint8Array {
  if (bytes.byteLength > MAX_BODY_BYTES) throw invalidResponse('too_large');
  return new Uint8Array(bytes);
}

/**
 * Reads a body to its end, decompressed, but not beyond the cap, nor once the signal has fired.
 * @throws Failure `too_large`, or `encoding` for chunks that are not bytes
 */
export async function readBody(
  response: Response,
  signal: AbortSignal,
  atStop: AtStop,
): Promise<Uint8Array> {
  const { body, headers } = response;
  // Runtimes without streams (React Native).
  if (!body) return checkLength(await response.arrayBuffer());
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
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
