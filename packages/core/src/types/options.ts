/** The part of `fetch` that fuelgauge calls. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** A function that returns a key: called for each request, so that keys can rotate. */
export interface KeyFunction {
  (): string | Promise<string>;
  /** What messages call the place that the key is from. @default 'your apiKey function' */
  readonly origin?: string;
}

/** A key, or a function that returns one. */
export type ApiKey = string | KeyFunction;

/** Names of environment variables and their values, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How requests are sent; the same for one vendor and for all. */
export interface TransportOptions {
  /** Replaces the global `fetch`, which is looked up at each call. */
  readonly fetch?: FetchLike;
  /** Deadline of a call with all its attempts, waits and the key function, in milliseconds. @default 25000 */
  readonly timeoutMs?: number;
  /** Deadline of one attempt, body included, in milliseconds. @default 10000 */
  readonly attemptTimeoutMs?: number;
  /** Attempts after the first; only GET and HEAD are ever retried. @default 2 */
  readonly maxRetries?: number;
  /** Where keys and base URLs are looked up. @default process.env, where there is one */
  readonly env?: Environment;
}

/** How one account of one vendor is reached. */
export interface AccountOptions extends TransportOptions {
  /** @default the first of the provider's key variables that is set */
  readonly apiKey?: ApiKey;
  /**
   * Replaces the vendor's server, its base path included.
   * @default `FUELGAUGE_<ID>_BASE_URL`, else the vendor's server
   */
  readonly baseUrl?: string;
  /**
   * Values that the vendor needs beside the key, by name, such as `{ team_id: '…' }`.
   * @default each from its environment variable
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * Which of the vendor's servers the account is on, where it has several; `default` is the usual one.
   * @default `FUELGAUGE_<ID>_REGION`, else by the key's ending, else the usual server
   */
  readonly region?: string;
  /** Sent with every request; the key's own header cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What may differ from call to call. */
export interface CallOptions {
  /** Ends the call with the kind `aborted`. */
  readonly signal?: AbortSignal;
}
