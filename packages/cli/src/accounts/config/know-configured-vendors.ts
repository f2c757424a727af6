import type { Context } from '../../context.ts';
import { findConfig } from './find-config.ts';
import { loadConfig } from './load-config.ts';

/**
 * Makes the vendors of the configuration known, for commands that read no account. A file that was merely discovered
 * has none, and is nothing to them. Throws a ConfigError.
 */
export async function knowConfiguredVendors(
  named: string | undefined,
  context: Pick<Context, 'cwd' | 'env'>,
): Promise<void> {
  if (findConfig(named, context)?.isDiscovered === false) await loadConfig(named, context);
}
