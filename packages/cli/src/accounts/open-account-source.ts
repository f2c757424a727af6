import { omitUndefined } from '@fuelgauge/core/internal';
import { chooseHandful } from '../catalog/handful.ts';
import { knownVendors } from '../catalog/known-vendors.ts';
import type { Context } from '../context.ts';
import { printMessage } from '../terminal/print-message.ts';
import type { AccountSource } from './account.ts';
import type { Config } from './config/config.ts';
import { createEnvironmentSource } from './environment-source.ts';

export interface SourceOptions {
  /** Only the sandbox. */
  readonly sandbox?: boolean;
  /** The sandbox where no account is configured. */
  readonly orSandbox?: boolean;
  /** All vendors of the sandbox, where people would be shown a handful. */
  readonly all?: boolean;
  /** Only these vendors of the sandbox. */
  readonly provider?: readonly string[];
  /** A configuration file that is trusted because it was named. */
  readonly config?: string;
  /** A file of environment variables. */
  readonly dotenv?: string;
}

/** The accounts of a run, and the configuration that they come from, if there is one. */
export interface OpenSource extends AccountSource {
  readonly config?: Config;
}

/**
 * Opens the one source that a run reads. Made-up balances are always announced. `isForPeople`: a table of all vendors
 * of the sandbox would be too long for them, so that they are shown a handful unless they ask for more.
 */
export async function openAccountSource(
  options: SourceOptions,
  context: Context,
  { isForPeople = false }: { readonly isForPeople?: boolean } = {},
): Promise<OpenSource> {
  const { sandbox = false, orSandbox = false } = options;
  const open = () => openSandbox(options, isForPeople, context);
  if (sandbox && options.config === undefined) return open();
  const own = await openOwnSource(options, context);
  if (!sandbox && !(orSandbox && own.accounts.length === 0)) return own;
  return { ...(await open()), ...omitUndefined({ config: own.config }) };
}

async function openOwnSource(
  { config: named, dotenv }: SourceOptions,
  context: Context,
): Promise<OpenSource> {
  const { withEnvFile } = await import('./config/env-file.ts');
  const { loadConfig } = await import('./config/load-config.ts');
  const env = await withEnvFile(dotenv, context);
  const config = await loadConfig(named, context);
  if (!config) return createEnvironmentSource(knownVendors(), env);
  const { path, accounts } = config;
  if (!accounts) return { ...createEnvironmentSource(knownVendors(), env), config };
  const { createConfigSource } = await import('./config-source.ts');
  return { ...createConfigSource({ path, accounts }, { env, signal: context.signal }), config };
}

async function openSandbox(
  { all = false, provider }: SourceOptions,
  isForPeople: boolean,
  { stderr }: Context,
): Promise<AccountSource> {
  const vendors = knownVendors();
  const { shown } = isForPeople && !all && !provider ? chooseHandful(vendors) : { shown: vendors };
  const which =
    shown.length === vendors.length
      ? `of all ${vendors.length} vendors`
      : `of ${shown.length} of ${vendors.length} vendors (--all shows the others)`;
  printMessage(
    stderr,
    `sandbox: made-up balances${provider ? '' : ` ${which}`}; ` +
      `set a key (${shown[0]?.keyVariables[0]}, …) to see your own`,
  );
  const { openSandboxSource } = await import('./sandbox-source.ts');
  return openSandboxSource(new Set(provider ?? shown.map(({ id }) => id)));
}
