import { invalidOption, nameOfMember } from '../errors/failure.ts';
import type { AccountOptions } from '../types/options.ts';
import { LIMITS } from './limits.ts';

/** Every option of a client. */
export const CLIENT_OPTIONS = [
  'apiKey',
  'baseUrl',
  'headers',
  'parameters',
  'region',
  'fetch',
  'env',
  ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[]),
] as const satisfies readonly (keyof AccountOptions)[];

/** How much of a known name another one has: the share of its pairs of letters. */
function likeness(known: string, given: string): number {
  const found = [...known].filter((_, at) => given.includes(known.slice(at, at + 2).toLowerCase()));
  return found.length / known.length;
}

/**
 * Refuses an option that nobody knows, as plain JavaScript may give. Its value is never quoted.
 * @throws Failure `invalid_config/option`
 */
export function refuseUnknownOptions(given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name) || given[name as never] === undefined) continue;
    const like = (other: string) => likeness(other, name.toLowerCase());
    const [nearest] = [...known].sort((one, other) => like(other) - like(one));
    throw invalidOption(`unknown option ${nameOfMember(name)}`, `the nearest one is ${nearest}`);
  }
}
