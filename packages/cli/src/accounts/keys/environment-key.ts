import type { Environment } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';
import { absentKey } from './absent-key.ts';
import type { KeySource } from './key-source.ts';
import { isReference } from './secret-reference.ts';

/** How variables are usually spelled. What is not, and not set either, may be the key itself in the wrong place. */
const USUAL_NAME = /^[A-Z_][A-Z0-9_]{0,63}$/;

/** The key in an environment variable. */
export function environmentKey(provider: string, variable: string, env: Environment): KeySource {
  const value = (env[variable] ?? '').trim();
  const isQuoted = value !== '' || USUAL_NAME.test(variable);
  const shown = isQuoted ? `variable ${variable}` : 'variable that apiKeyEnv names';
  return {
    origin: `the ${shown}`,
    fingerprint: async () => value || undefined,
    read: async () => {
      if (value === '')
        return absentKey(provider, `set ${isQuoted ? variable : `the ${shown}`}`).read();
      if (isReference(value))
        throw createBalanceError({ id: provider }, 'missing_key', 'secret_ref', {
          problem: `${variable} holds a reference to a secret, not the key`,
          hint: 'run fuelgauge through the password manager, or use apiKeyCommand in the configuration',
        });
      return value;
    },
  };
}
