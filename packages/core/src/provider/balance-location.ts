import type { OtherRelation, Scope, Unit } from '../types/balance.ts';
import type { AmountLocation, CurrencyInReply, Pointers, VendorCode } from './amount-location.ts';

/**
 * Which item of a list is meant. The order of the response never matters; two items with the same
 * value are ambiguous, unless they add up.
 */
export interface ItemChoice<Of extends Pointers = Pointers, Item extends Pointers = Pointers> {
  /** JSON Pointer to the list; `''` where the response is the list. */
  readonly list: Of['list'] | '';
  /** JSON Pointer, within the item, to the value that tells the items apart, such as a currency. */
  readonly by: Item['code'];
  /** The values wanted, the most wanted first; the first that is present is taken. */
  readonly first: readonly [VendorCode, ...VendorCode[]];
  /**
   * Items with the same value are one amount, such as several purchases: added exactly, without
   * `total`, `used` and `resetsAt` where there are several. @default false
   */
  readonly sum?: true;
}

/** Where a response has a further amount beside the headline. */
export interface OtherLocation<Of extends Pointers = Pointers>
  extends Omit<AmountLocation<Of>, 'unit'> {
  /** Its name in the balance: lower-case letters, digits and `-`. */
  readonly id: string;
  /** How it relates to the headline; only `separate` is counted in totals. */
  readonly relation: OtherRelation;
  /**
   * JSON Pointer to a list: each item is such an amount, and the other pointers lead into the item.
   * In the list of `from`, all items but the chosen one.
   */
  readonly each?: string;
  /** @default unit, scale and divisor of the headline */
  readonly unit?: Unit | CurrencyInReply<Of['text']>;
  /** Only some accounts have it: where it is absent, nothing is missing. @default false */
  readonly optional?: true;
  /** When it begins to count; written as `resetsAt`. */
  readonly startsAt?: Of['instant'] | readonly Of['instant'][];
  /** When it is lost; written as `resetsAt`. */
  readonly expiresAt?: Of['instant'] | readonly Of['instant'][];
}

/** Identifier of the money that the account itself gives, as one of its `parameters`. */
export interface PoolOfParameter {
  /** Name of the parameter. */
  readonly parameter: string;
}

/**
 * Where a successful response has the amount and what belongs to it. With `from`, the pointers of
 * the amount (and those of `others` without a list of their own) lead into the chosen item; those
 * of the account (`lastTopUpAt`, `asOf`, `spendable`, `pool`) always into the whole response.
 */
export interface BalanceLocation<Of extends Pointers = Pointers, Item extends Pointers = Of>
  extends AmountLocation<Item> {
  /** The item of a list that is the headline. @default the response itself */
  readonly from?: ItemChoice<Of, Item>;
  /** Instant of the last purchase (RFC 3339). */
  readonly lastTopUpAt?: Of['text'] | readonly Of['text'][];
  /** The vendor's own clock, for figures that lag; written as `resetsAt`. */
  readonly asOf?: Of['instant'] | readonly Of['instant'][];
  /** The vendor's own verdict whether something can be spent. */
  readonly spendable?: Of['flag'] | readonly Of['flag'][];
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /**
   * Identifier of the money: accounts with the same one spend the same balance. Hashed before it
   * leaves.
   */
  readonly pool?: Of['identifier'] | readonly Of['identifier'][] | PoolOfParameter;
  /** Where the headline is not owned money: a key's cap, or a line that is paid later. Never summed. */
  readonly relation?: 'cap' | 'line';
  /**
   * Further amounts of the same response. Where the headline is declared `none`, the first present
   * `separate` takes its place.
   */
  readonly others?: readonly OtherLocation<Item>[];
}
