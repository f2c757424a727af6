import { invalidResponse } from '../contract/failure.ts';

/** 64 KiB after decompression: a balance is a few hundred bytes. */
const MAX_BODY_BYTES = 65_536;

/**
 * Reads a body to its end, decompressed, but not beyond the cap.
 * @throws Failure `too_large`
 */
export async function readBody(response: Response): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > MAX_BODY_BYTES) {
    void response.body?.cancel().catch(() => {});
    throw invalidResponse('too_large');
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MAX_BODY_BYTES) {
      void reader.cancel().catch(() => {});
      throw invalidResponse('too_large');
    }
    chunks.push(value);
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
