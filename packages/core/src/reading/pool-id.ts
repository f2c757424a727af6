/** The one function of `node:crypto` that is used. */
interface NodeCrypto {
  hash?(algorithm: string, text: string): string;
}

/**
 * SHA-256 in hex, where the runtime has Node's own hash. It is there as soon as `fetch` is, while
 * the first use of SubtleCrypto costs a process milliseconds, and each a turn of the thread pool.
 */
function hashAtOnce(text: string): string | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?(id: string): NodeCrypto | undefined };
  };
  return process?.getBuiltinModule?.('node:crypto')?.hash?.('sha256', text);
}

async function hashElsewhere(text: string): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  const digest = await subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return (
    digest &&
    Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  );
}

/**
 * The first 16 hex digits of SHA-256 over `<provider>:<raw>`: the vendor's identifier never leaves.
 * @returns undefined where the runtime has no SubtleCrypto (a page without https)
 */
export async function hashPoolId(provider: string, raw: string): Promise<string | undefined> {
  const text = `${provider}:${raw}`;
  return (hashAtOnce(text) ?? (await hashElsewhere(text)))?.slice(0, 16);
}
