import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { CONFIG_NAME } from '../../accounts/config/config.ts';
import { userConfigPath } from '../../accounts/config/find-config.ts';
import type { Context } from '../../context.ts';
import { ConfigError, refuseUsage, UsageError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { renderFirstConfig } from './first-config.ts';

export interface InitOptions {
  readonly config?: string;
  /** In the user's own config folder. */
  readonly user?: boolean;
  /** Replaces an existing file. */
  readonly force?: boolean;
}

/** Writes a first configuration from the environment: names of variables, never a key. */
export async function init(options: InitOptions, { env, cwd, stderr }: Context): Promise<ExitCode> {
  const path = options.user ? userConfigPath(env) : resolve(cwd, options.config ?? CONFIG_NAME);
  if (path === undefined)
    return refuseUsage('no config folder: set HOME, or name a file with --config');
  const { text, found, channels } = renderFirstConfig(catalog, env);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: options.force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST'
      ? new UsageError(`${path} already exists: edit it, or replace it with --force`)
      : new ConfigError(`${path}: cannot be written (${code}): check the path and its permissions`);
  }
  const accounts =
    found.length > 0
      ? `accounts of ${found.join(', ')}`
      : 'no account yet: no key is in the environment';
  const told = channels.length > 0 ? `; the monitor tells ${channels.join(', ')}` : '';
  createPrinter(stderr).line(`fuelgauge: wrote ${path} with ${accounts}${told}`);
  return EXIT.ok;
}
