const REFERENCE = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Is it `op://vault/item`: what a password manager replaces by the secret, had it been asked? No vendor should see it. */
export function isReference(key: string): boolean {
  return REFERENCE.test(key);
}
