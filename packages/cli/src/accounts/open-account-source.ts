import { catalog } from '@fuelgauge/registry/catalog';
import type { Context } from '../context.ts';
import { createPrinter } from '../terminal/printer.ts';
import { type AccountSource, createEnvironmentSource } from './account-source.ts';

export interface SourceOptions {
  /** Only the sandbox. */
  readonly sandbox?: boolean;
  /** The sandbox where no account is configured. */
  readonly orSandbox?: boolean;
}

/** Opens the one source that a run reads. That a balance is made up is always said. */
export async function openAccountSource(
  { sandbox = false, orSandbox = false }: SourceOptions,
  { env, stderr }: Context,
): Promise<AccountSource> {
  const own = createEnvironmentSource(catalog, env);
  if (!sandbox && !(orSandbox && own.accounts.length === 0)) return own;
  createPrinter(stderr).line(
    `sandbox: made-up balances of all ${catalog.length} vendors; ` +
      `set a key (${catalog[0]?.keyVariables[0]}, …) to see your own`,
  );
  const { openSandboxSource } = await import('../sandbox/sandbox-source.ts');
  return openSandboxSource();
}
