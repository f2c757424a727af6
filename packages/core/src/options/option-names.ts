import { invalidOption, nameOfMember } from '../errors/failure.ts';

/** Every option of a client. A type test holds them equal to the type. */
export const CLIENT_OPTIONS = [
  'apiKey',
  'baseUrl',
  'headers',
  'parameters',
  'region',
  'fetch',
  'env',
  'timeoutMs',
  'attemptTimeoutMs',
  'maxRetries',
] as const;

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
