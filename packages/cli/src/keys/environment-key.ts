import { createFailure, type Environment } from '@fuelgauge/core';
import type { KeySource } from './key-source.ts';

/** `op://vault/item`: what a password manager replaces by the secret, had it been asked. */
const REFERENCE = /^[a-z][a-z0-9+.-]*:\/\//i;

/** The key in an environment variable. */
export function environmentKey(provider: string, variable: string, env: Environment): KeySource {
  const value = (env[variable] ?? '').trim();
  return {
    origin: `the variable ${variable}`,
    fingerprint: async () => value || undefined,
    read: async () => {
      if (value === '')
        throw createFailure({ id: provider }, 'missing_key', 'empty', {
          happened: 'no API key',
          advice: `set ${variable}`,
        });
      if (REFERENCE.test(value))
        throw createFailure({ id: provider }, 'missing_key', 'secret_ref', {
          happened: `${variable} holds a reference to a secret, not the key`,
          advice: 'run fuelgauge through the password manager, or use apiKeyCommand in the configuration',
        });
      return value;
    },
  };
}
