import { dirname, join, resolve } from 'node:path';
import { findGivenVariable, omitUndefined } from '@fuelgauge/core/internal';
import { findProvider } from '../catalog/require-provider.ts';
import type { Context } from '../context.ts';
import type { AccountSource } from './account.ts';
import type { ConfiguredAccount } from './config/config.ts';
import { commandKey } from './keys/command-key.ts';
import { environmentKey } from './keys/environment-key.ts';
import { fileKey } from './keys/file-key.ts';
import type { KeySource } from './keys/key-source.ts';

type KeyContext = Pick<Context, 'env' | 'signal'>;

/** The accounts of a configuration file. */
export function createConfigSource(
  { path, accounts }: { readonly path: string; readonly accounts: readonly ConfiguredAccount[] },
  context: KeyContext,
): AccountSource {
  return {
    origin: path,
    accounts: accounts.map((configured) => {
      const { provider, account, baseUrl, region, parameters, pool } = configured;
      const key = keyOf(configured, dirname(path), context);
      return { provider, account, key, ...omitUndefined({ baseUrl, region, parameters, pool }) };
    }),
    env: context.env,
    close: async () => {},
  };
}

/** Paths are relative to the file that names them. An account without a key source has the vendor's own variable. */
function keyOf(
  { provider, apiKeyEnv, apiKeyFile, apiKeyCommand }: ConfiguredAccount,
  folder: string,
  { env, signal }: KeyContext,
): KeySource {
  if (apiKeyCommand)
    return commandKey(provider, { command: apiKeyCommand, cwd: folder, env, signal });
  if (apiKeyFile) {
    const path = apiKeyFile.replace(/^~(?=\/)/, () => join(env['HOME'] ?? '~'));
    return fileKey(provider, resolve(folder, path), { written: apiKeyFile });
  }
  const entry = findProvider(provider);
  const variable =
    apiKeyEnv ?? (entry && findGivenVariable(entry, env)) ?? entry?.keyVariables[0] ?? '';
  return environmentKey(provider, variable, env);
}
