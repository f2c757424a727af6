/** 64 KiB after decompression: a balance is a few hundred bytes. */
const MAX_BODY_BYTES = 65_536;

/** What `readBody` rejects with when there is more than any balance has. */
export const TOO_LARGE = Symbol('too_large');

/** Reads a body to its end, decompressed, but not beyond the cap. */
export async function readBody(response: Response): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > MAX_BODY_BYTES) {
    void response.body?.cancel().catch(() => {});
    throw TOO_LARGE;
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
      throw TOO_LARGE;
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
