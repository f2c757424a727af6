import { dirname, join, resolve } from 'node:path';
import { findKeyVariable } from '@fuelgauge/core/internal';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import type { Context } from '../../context.ts';
import type { Account, AccountSource } from '../account-source.ts';
import { commandKey } from '../keys/command-key.ts';
import { environmentKey } from '../keys/environment-key.ts';
import { fileKey } from '../keys/file-key.ts';
import type { KeySource } from '../keys/key-source.ts';
import type { ConfiguredAccount } from './config.ts';

type KeyContext = Pick<Context, 'env' | 'signal'>;

/** The accounts of a configuration file. */
export function createConfigSource(
  { path, accounts }: { readonly path: string; readonly accounts: readonly ConfiguredAccount[] },
  catalog: readonly CatalogEntry[],
  context: KeyContext,
): AccountSource {
  return {
    origin: path,
    accounts: accounts.map((configured): Account => {
      const { provider, account, baseUrl, pool } = configured;
      return {
        provider,
        account,
        key: keyOf(configured, dirname(path), catalog, context),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(pool === undefined ? {} : { pool }),
      };
    }),
    env: context.env,
    close: async () => {},
  };
}

/** Paths are relative to the file that names them. Without a source it is the vendor's own variable. */
function keyOf(
  { provider, apiKeyEnv, apiKeyFile, apiKeyCommand }: ConfiguredAccount,
  folder: string,
  catalog: readonly CatalogEntry[],
  { env, signal }: KeyContext,
): KeySource {
  if (apiKeyCommand)
    return commandKey(provider, { command: apiKeyCommand, cwd: folder, env, signal });
  if (apiKeyFile)
    return fileKey(
      provider,
      resolve(
        folder,
        apiKeyFile.replace(/^~(?=\/)/, () => join(env['HOME'] ?? '~')),
      ),
      { written: apiKeyFile },
    );
  const entry = catalog.find(({ id }) => id === provider);
  const variable =
    apiKeyEnv ?? (entry && findKeyVariable(entry, env)) ?? entry?.keyVariables[0] ?? '';
  return environmentKey(provider, variable, env);
}
