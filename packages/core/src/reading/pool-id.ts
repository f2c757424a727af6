/**
 * The first 16 hex digits of SHA-256 over `<provider>:<raw>`: the vendor's identifier never leaves.
 * @returns undefined where the runtime has no SubtleCrypto (a page without https)
 */
export async function hashPoolId(provider: string, raw: string): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(`${provider}:${raw}`));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
