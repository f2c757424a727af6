import type { NamedProvider } from '../errors/describe-failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { AccountOptions } from '../types/options.ts';
import { findGivenVariable, readEnvironment } from './read-environment.ts';

/** Where the key of an account comes from, as messages name it: never the key itself. */
export function findKeySource(
  { keyVariables }: Pick<ProviderDefinition, 'keyVariables'>,
  { apiKey, env = readEnvironment() }: Pick<AccountOptions, 'apiKey' | 'env'>,
): string | undefined {
  if (typeof apiKey === 'function') return apiKey.origin ?? 'your apiKey function';
  if (apiKey !== undefined) return 'the apiKey option';
  return findGivenVariable({ keyVariables }, env);
}

/** The facts that the messages of a failed call name. */
export function nameProvider(
  definition: ProviderDefinition,
  options: Pick<AccountOptions, 'apiKey' | 'env'>,
): NamedProvider {
  const { id, keyVariables } = definition;
  try {
    const keySource = findKeySource(definition, options);
    return { id, keyVariables, ...(keySource && { keySource }) };
  } catch {
    // Options or a definition of another shape than their types have.
    return { id };
  }
}
