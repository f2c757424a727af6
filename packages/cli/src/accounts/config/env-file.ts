import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '@fuelgauge/core';
import type { Context } from '../../context.ts';
import { ConfigError } from '../../errors.ts';
import { readTextFile } from '../files/read-text-file.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * The environment with the variables of a `.env` file, if one is named. Variables that are set already stay; a blank
 * one gives way, and stays blank where the file has none.
 */
export async function withEnvFile(
  file: string | undefined,
  { env, cwd }: Pick<Context, 'env' | 'cwd'>,
): Promise<Environment> {
  if (file === undefined) return env;
  const path = resolve(cwd, file);
  const { text, problem } = await readTextFile(path, { maxBytes: MAX_BYTES });
  if (text === undefined) throw new ConfigError(`${path}: ${problem}: check --dotenv`);
  const isSet = ([, value]: readonly [string, string | undefined]) => (value ?? '').trim() !== '';
  // Old line ends would make one line of the whole file.
  const given = parseEnv(text.replace(/\r\n?/g, '\n'));
  return { ...env, ...given, ...Object.fromEntries(Object.entries(env).filter(isSet)) };
}
