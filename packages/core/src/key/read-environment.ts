import type { Environment } from '../contract/options.ts';

/** `process.env` where there is one (Node, Bun, Deno, some edge runtimes), else nothing. */
export function readEnvironment(): Environment {
  return (globalThis as { process?: { env?: Environment } }).process?.env ?? {};
}

/** The first of a provider's key variables that is set and not blank. */
export function findKeyVariable(
  { keyVariables }: { readonly keyVariables: readonly string[] },
  environment: Environment,
): string | undefined {
  return keyVariables.find((name) => (environment[name] ?? '').trim() !== '');
}
