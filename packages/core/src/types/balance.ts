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

/**
 * How an amount relates to the headline:
 * - `separate`: other money, or another unit; counted in the totals of its unit
 * - `part`: inside the headline already; never added
 * - `cap`: a limit on the same money; never added
 * - `line`: may be spent but is not owned (overage, a credit line); never added
 */
export type OtherRelation = 'separate' | 'part' | 'cap' | 'line';

/** A further amount that a response carries beside the headline. Absent members: the vendor says nothing. */
export interface OtherBalance {
  /** Stable name, such as `voucher`, `key` or `grant`. */
  readonly id: string;
  /** Its place among several of the same id, from 0. */
  readonly index?: number;
  /** How it relates to the headline. */
  readonly relation: OtherRelation;
  /** Null where the vendor gave none that can be read; never 0 for it. */
  readonly remaining: Decimal | null;
  /** What `remaining`, `total` and `used` count. */
  readonly unit: Unit;
  /** What `remaining` counts down from. */
  readonly total?: Decimal;
  /** Spent of the same grant or period. */
  readonly used?: Decimal;
  /** When a periodic allowance is restored: RFC 3339, UTC. */
  readonly resetsAt?: string;
  /** When it begins to count: RFC 3339, UTC. */
  readonly startsAt?: string;
  /** When it is lost: RFC 3339, UTC. */
  readonly expiresAt?: string;
}

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
  /** Spent of the same grant or period, as the vendor says it. */
  readonly used?: Decimal;
  /** When a periodic allowance is restored: RFC 3339, UTC. */
  readonly resetsAt?: string;
  /** The vendor's own clock, for figures that lag: RFC 3339, UTC. Never ours. */
  readonly asOf?: string;
  /** The vendor's own verdict whether something can be spent, beside the amount. */
  readonly spendable?: boolean;
  /** Only where a further amount stands in for a headline that is not there: its `id`. */
  readonly id?: string;
  /** Only where the headline is not owned money: a key's cap, or a line paid later. Never summed. */
  readonly relation?: 'cap' | 'line';
  /** Further amounts of the same response. Absent where the vendor says nothing of any. */
  readonly others?: readonly OtherBalance[];
}
