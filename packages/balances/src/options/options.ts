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
  extends Pick<AccountOptions, 'apiKey' | 'baseUrl' | 'headers' | 'parameters' | 'region'> {
  /** Id of the provider: `acme`. */
  readonly provider: Id;
  /**
   * Your label for this key, at most 128 visible characters. Provider and account are unique together.
   * @default 'default'
   */
  readonly account?: string;
  /**
   * Your label for shared money: accounts of one provider with the same label spend the same balance,
   * which totals count once. It replaces the vendor's own `poolId`.
   */
  readonly pool?: string;
}

/** A definition, or an entry that loads one on demand. The registry consists of such entries, too. */
export type OwnProvider = ProviderDefinition | RegisteredProvider;

/** What a gauge reads, and how. Copied when the gauge is created. */
export interface FuelGaugeOptions<Id extends string = string, Own extends OwnProvider = OwnProvider>
  extends TransportOptions {
  /** @default every known provider whose key variable is set, even if blank, looked up at each call */
  readonly accounts?: readonly GaugeAccount<Id>[];
  /**
   * Providers of your own, made with `defineProvider`, or entries that load one on demand.
   * They come after the known ones; one with the same id replaces the known one.
   */
  readonly providers?: readonly Own[];
  /**
   * Deadline of each account in milliseconds, from the call: loading its provider, its key function, all attempts
   * and waits, and the wait for other accounts of its provider (`maxConcurrentPerProvider`). So it is the total.
   * @default 25000
   */
  readonly timeoutMs?: number;
  /**
   * How many accounts of one provider are read at the same time; the others wait.
   * Providers never wait for each other.
   * @default 4
   */
  readonly maxConcurrentPerProvider?: number;
  /**
   * A good reading of this gauge that is no older is returned again, without a request. In milliseconds, by the
   * clock of the machine or of the process, whichever says more.
   * @default 0, always send a request
   */
  readonly maxAgeMs?: number;
}

/** What may differ from call to call. */
export interface ReadOptions extends CallOptions {
  /**
   * A good reading that is no older is returned again, without a request. In milliseconds.
   * @default the gauge's own
   */
  readonly maxAgeMs?: number;
}

/** The account to check, and the amount it must have. */
export interface EnsureOptions<
  Id extends string = string,
  Amount extends Decimal = Decimal,
  Counted extends Unit = Unit,
> extends ReadOptions {
  /** Id of the provider: `acme`. */
  readonly provider: Id;
  /** Label of the account. Required only where the gauge has several accounts of the provider. */
  readonly account?: string;
  /** Id of a further amount of the account, such as `voucher`, to ask for instead of its headline. */
  readonly other?: string;
  /** The lowest amount that is enough, as decimal text. */
  readonly atLeast: Amount;
  /**
   * The unit of `atLeast`: a currency, in capitals or not, or what this provider counts (`acme:credit`, `credit`).
   * A balance in another unit is refused, and money without its currency: 5 may be dollars or cents.
   */
  readonly unit?: Counted;
}
