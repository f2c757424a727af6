import type { Scope, Unit } from '../contract/balance.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/** A provider that is known before it is loaded. */
export interface RegisteredProvider {
  readonly id: string;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  load(): Promise<ProviderDefinition>;
}

/** What people need to know of a provider. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
  /** npm package. */
  readonly package: string;
  readonly keyVariables: readonly [string, ...string[]];
  /** Null where only the reply says which currency it is. */
  readonly unit: Unit | null;
  readonly scope: Scope;
  /** What keys usually start with: a hint, never a gate. */
  readonly keyPrefix: string | null;
  readonly links: { readonly docs: string | null; readonly keys: string | null; readonly topUp: string | null };
  /** Does reading the balance cost nothing? Null where the vendor does not say. */
  readonly free: boolean | null;
  readonly rateLimits: readonly {
    readonly requests: number;
    readonly perSeconds: number;
    readonly of: string;
    readonly note?: string;
  }[];
}
