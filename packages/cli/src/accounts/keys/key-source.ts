/** Where the key of an account comes from. Nothing of it shows the key. */
export interface KeySource {
  /** For people: `the variable ACME_API_KEY`. */
  readonly origin: string;
  /**
   * What changes when another key is meant, for telling cached readings apart. May contain the key: it is only ever hashed.
   * Undefined where there is no key.
   */
  fingerprint(): Promise<string | undefined>;
  /**
   * The key as it was found, blanks and all.
   * @throws BalanceError `missing_key` or `invalid_config`, whose message says what to do
   */
  read(): Promise<string>;
}
