/**
 * Exact decimal text: no exponent, no superfluous zeros, `-0` is `0`.
 * `Infinity` only where the vendor declares an account unlimited.
 * Text compares wrongly with `<`: use `compareDecimal`.
 */
export type Decimal = string;

/**
 * ISO 4217 code for money (`USD`), else `<provider>:<unit>` (`clado:credit`), which only that
 * vendor accepts.
 */
export type Unit = string;

/** Whose money a balance is, as far as the vendor says. */
export type Scope = 'key' | 'user' | 'workspace' | 'organization' | 'unknown';

/** What a successful reading carries. */
export interface Balance {
  /** Spendable now; may be negative. */
  readonly remaining: Decimal;
  /** What `remaining` and `total` count. */
  readonly unit: Unit;
  /** Only if the vendor reports one; nothing is ever derived from it. */
  readonly total: Decimal | null;
  /** RFC 3339, UTC. */
  readonly lastTopUpAt: string | null;
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /**
   * Equal `poolId` of one provider means the same money: count it once. The first 16 hex digits of
   * SHA-256 over `<provider>:<raw>`, or the user's own label; never the vendor's raw id.
   */
  readonly poolId: string | null;
}
