import { dirname, join, resolve } from 'node:path';
import type { Config } from '../accounts/config/config.ts';
import type { Context } from '../context.ts';
import { ConfigError, type Refuse, refuseUsage } from '../errors.ts';
import type { MonitorModule } from './monitor-module.ts';

/** Where a history is. */
export type DatabasePlace =
  | { readonly kind: 'file'; readonly path: string; readonly label: string }
  /** The URL may hold a password: only the label is shown. */
  | { readonly kind: 'server'; readonly url: string; readonly label: string };

const URL_START = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Whether a text is meant as the URL of a server. */
export const isUrl = (text: string): boolean => URL_START.test(text);

/** Where the history is: as the option says, else as the configuration does, else in the user's data folder. */
export function chooseDatabase(
  option: string | undefined,
  config: Pick<Config, 'path' | 'monitor'> | undefined,
  { defaultDatabasePath }: Pick<MonitorModule, 'defaultDatabasePath'>,
  { cwd, env }: Pick<Context, 'cwd' | 'env'>,
): DatabasePlace {
  if (option !== undefined) {
    if (!isUrl(option)) return fileAt(resolve(cwd, option));
    // Other users of the machine see the arguments of a process for as long as it runs.
    process.title = 'fuelgauge';
    return serverAt(option, (problem) => refuseUsage(`--database ${problem}`));
  }
  const { database, databaseEnv } = config?.monitor ?? {};
  if (config && databaseEnv !== undefined) {
    const refuse: Refuse = (problem) => {
      throw new ConfigError(
        `${config.path}: monitor.databaseEnv: the variable ${databaseEnv} ${problem}`,
      );
    };
    const given = Object.hasOwn(env, databaseEnv) ? env[databaseEnv]?.trim() : undefined;
    if (!given) return refuse('is not set: set it to the URL of the database');
    return serverAt(given, refuse);
  }
  if (config && database !== undefined) {
    if (isUrl(database))
      return serverAt(database, (problem) => {
        throw new ConfigError(`${config.path}: monitor.database ${problem}`);
      });
    const path = database.replace(/^~(?=\/)/, () => join(env['HOME'] ?? '~'));
    return fileAt(resolve(dirname(config.path), path));
  }
  return fileAt(defaultDatabasePath(env, process.platform));
}

const fileAt = (path: string): DatabasePlace => ({ kind: 'file', path, label: path });

/** What is wrong with a URL is said without a word of it: it may hold a password. */
function serverAt(text: string, refuse: Refuse): DatabasePlace {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol))
    return refuse(
      'must be the path of a file, or postgres://USER:PASSWORD@HOST/NAME with special characters of the password as %XX',
    );
  const name = url.pathname.replace(/^\//, '') || url.username;
  return {
    kind: 'server',
    url: text,
    label: `PostgreSQL${name && `, ${name}`}${url.hostname && ` on ${url.hostname}`}`,
  };
}
