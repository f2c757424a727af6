import type { BalanceError } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';

const REFERENCE = /^\s*[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Whether a text is a reference such as `op://vault/item`, which a password manager would have replaced by the secret.
 * No vendor should see it.
 */
export function isSecretReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** The error for a reference in place of a key, or for a command that should have resolved one. */
export function createReferenceError(
  provider: string,
  problem: string,
  hint: string,
): BalanceError {
  return createBalanceError({ id: provider }, 'missing_key', 'secret_ref', { problem, hint });
}
