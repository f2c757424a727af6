import { basename, dirname, join, resolve } from 'node:path';
import type { Secret } from '@fuelgauge/monitor';
import type { SecretReference } from '../accounts/config/monitor/monitor-config.ts';
import { readTextFile } from '../accounts/files/read-text-file.ts';
import { describeOpenMode } from '../accounts/keys/file-key.ts';
import { runKeyCommand } from '../accounts/keys/run-key-command.ts';
import type { Context } from '../context.ts';
import { ConfigError } from '../errors.ts';
import { mayBeKey } from '../format/quote.ts';

/** Longer than any secret. */
const MAX_BYTES = 8192;

/** A secret that is read at each use. */
export type SecretFunction = Extract<Secret, (...args: never) => unknown>;

/**
 * A secret of a channel. Read anew each time, so that a rotated one is seen; the function throws a ConfigError that names
 * the channel and where the secret should be, and never the secret.
 */
export function secretSource(
  { env: variable, file, command }: SecretReference,
  { channel, configPath }: { readonly channel: string; readonly configPath: string },
  context: Pick<Context, 'env' | 'signal'>,
): SecretFunction {
  const refuse = (problem: string): never => {
    throw new ConfigError(`channel ${channel}: ${problem}`);
  };
  const folder = dirname(configPath);
  const present = (text: string, where: string): string =>
    text.trim() || refuse(`${where} is empty: put the secret there`);

  if (variable !== undefined)
    return () => {
      const given = Object.hasOwn(context.env, variable) ? context.env[variable] : undefined;
      return given === undefined
        ? refuse(`${describeVariable(variable)} is not set: set it, or take the channel out`)
        : present(given, describeVariable(variable));
    };
  if (file !== undefined)
    return async () => {
      const path = resolve(
        folder,
        file.replace(/^~(?=\/)/, () => join(context.env['HOME'] ?? '~')),
      );
      const { text, problem } = await readTextFile(path, {
        maxBytes: MAX_BYTES,
        inspect: (stats) => {
          const mode = describeOpenMode(stats);
          if (mode)
            refuse(`the file ${path} is open to other users (mode ${mode}): run chmod 600 on it`);
        },
      });
      return text === undefined
        ? refuse(`its file ${path} ${problem}: check the path in the configuration`)
        : present(text, `the file ${path}`);
    };
  return async () => {
    const [program, ...args] = command ?? refuse('it has no secret');
    const { env, signal } = context;
    const { output, problem } = await runKeyCommand({
      command: [program, ...args],
      cwd: folder,
      env,
      signal,
    });
    const name = mayBeKey(basename(program)) ? 'its command' : `its command ${basename(program)}`;
    return output === undefined
      ? refuse(`${name} ${problem}: run it by hand to see why`)
      : present(output, `what ${name} printed`);
  };
}

/** A name that cannot be one of a variable may be the secret in the wrong place. */
const describeVariable = (name: string): string =>
  mayBeKey(name) && !/^[A-Z][A-Z0-9_]*$/.test(name) ? 'its variable' : `the variable ${name}`;
