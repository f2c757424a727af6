import { setOwnVendors } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { ConfigError } from '../../errors.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { Config } from './config.ts';
import { findConfig } from './find-config.ts';

/** Some ten thousand accounts. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Finds, reads and checks the configuration; undefined where there is none. Throws a ConfigError where it is refused. */
export async function loadConfig(
  named: string | undefined,
  context: Pick<Context, 'cwd' | 'env'>,
): Promise<Config | undefined> {
  const location = findConfig(named, context);
  if (!location) return undefined;
  const { path } = location;
  const { text, problem } = await readTextFile(path, { maxBytes: MAX_BYTES });
  if (text === undefined)
    throw new ConfigError(`${path}: ${problem}: check the path and its permissions`);
  const { checkConfig, loadOwnVendors, readConfigDocument } = await import('./document.ts');
  const root = readConfigDocument(path, text);
  // Before the rest, which may name them.
  setOwnVendors(await loadOwnVendors(root, location, context.env));
  return checkConfig(root, location);
}
