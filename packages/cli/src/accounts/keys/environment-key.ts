import type { Environment } from '@fuelgauge/core';
import { parseKey } from '@fuelgauge/core/internal';
import { absentKey, type KeySource } from './key-source.ts';
import { createReferenceError, isSecretReference } from './secret-reference.ts';

/** How variables are usually spelled. Another name that is not set either may be the key itself in the wrong place. */
const USUAL_NAME = /^[A-Z_][A-Z0-9_]{0,63}$/;

/** The key in an environment variable. */
export function environmentKey(provider: string, variable: string, env: Environment): KeySource {
  const given = Object.hasOwn(env, variable) ? env[variable] : undefined;
  const text = given ?? '';
  const { key, flaw } = parseKey(text);
  const mayBeShown = given !== undefined || USUAL_NAME.test(variable);
  const origin = mayBeShown ? `the variable ${variable}` : 'the variable that apiKeyEnv names';
  if (given !== undefined && flaw === 'empty')
    return {
      ...absentKey(
        provider,
        'put the key there, or unset it (a CI secret that does not exist is empty)',
        `${variable} is set and empty`,
      ),
      origin,
    };
  if (flaw === 'empty')
    return { ...absentKey(provider, `set ${mayBeShown ? variable : origin}`), origin };
  return {
    origin,
    variable,
    read: async () => {
      if (!isSecretReference(text)) return key ?? text;
      throw createReferenceError(
        provider,
        `${variable} holds a reference to a secret, not the key`,
        'run fuelgauge through the password manager, or use apiKeyCommand in the configuration',
      );
    },
  };
}
