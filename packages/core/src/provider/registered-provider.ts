import type { ProviderDefinition } from './provider-definition.ts';

/** A provider that is known before it is loaded. */
export interface RegisteredProvider {
  /** Lower-case letters, digits and `-`. */
  readonly id: string;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  /** Loads the definition; called once, when an account needs it. */
  load(): Promise<ProviderDefinition>;
}
