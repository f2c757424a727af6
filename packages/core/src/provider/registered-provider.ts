import type { Scope, Unit } from '../types/balance.ts';
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

/** What people need to know of a provider. */
export interface CatalogEntry {
  /** As accounts name it: `acme`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** npm package. */
  readonly package: string;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  /** Null where only the response names the currency. */
  readonly unit: Unit | null;
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /** What keys usually start with: a hint, never a gate. */
  readonly keyPrefix: string | null;
  /**
   * Pages of the vendor: about the balance, for creating keys, for buying credit. Null where none
   * is known.
   */
  readonly links: {
    readonly docs: string | null;
    readonly keys: string | null;
    readonly topUp: string | null;
  };
  /** Whether reading the balance is free. Null where the vendor does not say. */
  readonly free: boolean | null;
  /** Only what the vendor states. */
  readonly rateLimits: readonly {
    readonly requests: number;
    readonly perSeconds: number;
    readonly of: string;
    readonly note?: string;
  }[];
}
