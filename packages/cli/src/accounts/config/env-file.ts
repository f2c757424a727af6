import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '@fuelgauge/core';
import type { Context } from '../../context.ts';
import { ConfigError } from '../../errors.ts';

/** The environment with the variables of a `.env` file, if one is named. Variables that are set already stay. */
export async function withEnvFile(
  file: string | undefined,
  { env, cwd }: Pick<Context, 'env' | 'cwd'>,
): Promise<Environment> {
  if (file === undefined) return env;
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`${path}: cannot be read (${error.code}): check --dotenv`);
  });
  const isSet = ([, value]: readonly [string, string | undefined]) => (value ?? '').trim() !== '';
  return { ...parseEnv(text), ...Object.fromEntries(Object.entries(env).filter(isSet)) };
}
