import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { CONFIG_NAME } from './config.ts';

export interface ConfigLocation {
  readonly path: string;
  /** Found on the way up from the working directory: it may have come with somebody else's repository. */
  readonly isDiscovered: boolean;
}

/** The file that is named, else the nearest from the working directory upward, else the one of the user's config folder. */
export function findConfig(
  named: string | undefined,
  { cwd, env }: Pick<Context, 'cwd' | 'env'>,
): ConfigLocation | undefined {
  if (named !== undefined) return { path: resolve(cwd, named), isDiscovered: false };
  const own = userConfigPath(env);
  for (const folder of upward(cwd)) {
    const path = join(folder, CONFIG_NAME);
    if (path !== own && existsSync(path)) return { path, isDiscovered: true };
  }
  return own !== undefined && existsSync(own) ? { path: own, isDiscovered: false } : undefined;
}

function* upward(folder: string): Generator<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* upward(parent);
}

/** The configuration of the user for all folders; undefined where the environment has no home. */
export function userConfigPath({
  XDG_CONFIG_HOME,
  APPDATA,
  HOME,
}: Context['env']): string | undefined {
  const folder = XDG_CONFIG_HOME || APPDATA || (HOME && join(HOME, '.config'));
  return folder ? join(folder, 'fuelgauge', CONFIG_NAME) : undefined;
}
