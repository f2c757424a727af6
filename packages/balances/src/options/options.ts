import type {
  AccountOptions,
  CallOptions,
  Decimal,
  ProviderDefinition,
  RegisteredProvider,
  TransportOptions,
  Unit,
} from '@fuelgauge/core';

/** One API key of one provider, and how it is reached. */
export interface GaugeAccount<Id extends string = string>
  extends Pick<AccountOptions, 'apiKey' | 'baseUrl' | 'headers'> {
  /** Id of the provider: `acme`. */
  readonly provider: Id;
  /** Your name for this key; provider and account are unique together. At most 128 visible characters. @default 'default' */
  readonly account?: string;
  /**
   * Your label for shared money: accounts of one provider with the same label spend the same balance, which totals count once.
   * It stands in for the vendor's own `poolId`.
   */
  readonly pool?: string;
}

/** A provider of the user's own: a definition, or an entry that loads one on demand. */
export type OwnProvider = ProviderDefinition | RegisteredProvider;

/** What a gauge reads, and how. Copied when the gauge is created. */
export interface FuelGaugeOptions<Id extends string = string, Own extends OwnProvider = OwnProvider>
  extends TransportOptions {
  /** @default every known provider with a key in the environment, looked up at each call */
  readonly accounts?: readonly GaugeAccount<Id>[];
  /**
   * Providers of your own, made with `defineProvider`, or entries that load one on demand.
   * They come after the known ones; one with the same id replaces the known one.
   */
  readonly providers?: readonly Own[];
  /**
   * Deadline of one account in milliseconds: loading its provider, its key function, all attempts and the waits between them.
   * It does not run while the account waits for its turn (`maxConcurrentPerProvider`), so that no account fails because of a queue.
   * @default 25000
   */
  readonly timeoutMs?: number;
  /** Accounts of one provider that are asked at the same time; the others wait. Providers never wait for each other. @default 4 */
  readonly maxConcurrentPerProvider?: number;
  /** A good reading of this gauge that is no older is given again, without a request. In milliseconds. @default 0, always ask */
  readonly maxAgeMs?: number;
}

/** What may differ from call to call. */
export interface ReadOptions extends CallOptions {
  /** A good reading that is no older is given again, without a request. In milliseconds. @default the gauge's own */
  readonly maxAgeMs?: number;
}

/** Which account must have how much. */
export interface EnsureOptions<
  Id extends string = string,
  Amount extends Decimal = Decimal,
  Counted extends Unit = Unit,
> extends ReadOptions {
  /** Id of the provider: `acme`. */
  readonly provider: Id;
  /** Needed only where the gauge has several accounts of the provider. */
  readonly account?: string;
  /** The least amount that is enough, as decimal text. */
  readonly atLeast: Amount;
  /** The unit you count in. A balance in another unit is refused. */
  readonly unit?: Counted;
}
