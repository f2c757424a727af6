import type { KeySource } from './key-source.ts';

/** A key that is no secret: the sandbox's own. */
export function fixedKey(apiKey: string): KeySource {
  return { origin: 'the sandbox', fingerprint: async () => apiKey, read: async () => apiKey };
}
