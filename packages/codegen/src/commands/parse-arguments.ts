import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../errors/spec-error.ts';

/** Reads options and positional arguments; an unknown or incomplete one is a usage error. */
export function parseArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), `usage: ${usage}`);
  }
}
