import type { Environment } from '../types/options.ts';

/** `process.env` where there is one (Node, Bun, Deno, some edge runtimes), else empty. */
export function readEnvironment(): Environment {
  return (globalThis as { process?: { env?: Environment } }).process?.env ?? {};
}

/**
 * One variable; undefined where the runtime denies access, as Deno does without permission, or
 * where it is not a string: the environment of Workers also holds bindings. `constructor` is none.
 */
export function readVariable(environment: Environment, name: string): string | undefined {
  try {
    const value: unknown = environment[name];
    return typeof value === 'string' && Object.hasOwn(environment, name) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first of a provider's key variables that is set and not blank. */
export function findKeyVariable(
  { keyVariables }: { readonly keyVariables: readonly string[] },
  environment: Environment,
): string | undefined {
  return keyVariables.find((name) => (readVariable(environment, name) ?? '').trim() !== '');
}

/**
 * The variable that a provider's key comes from: the first that is not blank, else the first that is set at all. Who
 * sets none has chosen so; who sets a blank one has made a mistake, such as a CI secret that does not exist.
 */
export function findGivenVariable(
  provider: { readonly keyVariables: readonly string[] },
  environment: Environment,
): string | undefined {
  return (
    findKeyVariable(provider, environment) ??
    provider.keyVariables.find((name) => readVariable(environment, name) !== undefined)
  );
}
