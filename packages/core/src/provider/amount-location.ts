import type { Unit } from '../types/balance.ts';

/** A value that a vendor uses as a code. Text never equals a number; numbers compare by value. */
export type VendorCode = string | number | boolean;

/** The JSON Pointers of a document, by the type of the value that they lead to. */
export interface Pointers {
  /** To a number, or a number as text. */
  readonly amount: string;
  /** To text. */
  readonly text: string;
  /** To text or a number that identifies something. */
  readonly identifier: string;
  /** To text, a number, a boolean or null. */
  readonly code: string;
  /** To a boolean. */
  readonly flag: string;
  /** To text or a number that tells a time. */
  readonly instant: string;
  /** To an array. */
  readonly list: string;
}

/**
 * A unit that only the response names: the text at this pointer is an ISO 4217 code, in any case, or
 * one of the declared words.
 */
export interface CurrencyInReply<Pointer extends string = string> {
  /** JSON Pointer to the code. */
  readonly at: Pointer;
  /**
   * What the vendor's own words for a unit mean, letter by letter: `{ hour: 'acme:hour' }`. Whatever
   * is neither one of them nor a code is an error.
   */
  readonly words?: Readonly<Record<string, Unit>>;
}

/** A value that says something about the amount: a flag, or `null` or a magic number in its place. */
export interface AmountMark<Pointer extends string = string> {
  /** JSON Pointer to the flag, or to the amount itself. */
  readonly at: Pointer;
  /** The value that has the meaning. */
  readonly equals: VendorCode | null;
}

/** Where a response has an amount, and how it is written. */
export interface AmountLocation<Of extends Pointers = Pointers> {
  /** JSON Pointer to the spendable amount; of alternatives exactly one may resolve. */
  readonly remaining: Of['amount'] | readonly Of['amount'][];
  /**
   * The part of `remaining` already spent, for vendors that report a limit and its use; subtracted
   * exactly.
   */
  readonly minus?: Of['amount'] | readonly Of['amount'][];
  /** A second amount of the same owner and unit, for vendors that part what can be spent; added exactly. */
  readonly plus?: Of['amount'] | readonly Of['amount'][];
  /**
   * The vendor counts what it owes with a minus sign: -5 are 5 to spend. Not of `total`.
   * @default as it is
   */
  readonly sign?: 'inverted';
  /** Where it is present, `remaining` is `Infinity`; amount and total are not read. */
  readonly unlimited?: AmountMark<Of['code']>;
  /**
   * Where it is present, there is no such amount: nothing of this kind is held, or a key has no cap.
   * Neither zero nor unlimited.
   */
  readonly none?: AmountMark<Of['code']>;
  /** What is counted: `USD`, `acme:credit`, or where the response names its currency. */
  readonly unit: Unit | CurrencyInReply<Of['text']>;
  /** Power of ten between the vendor's number and the unit: cents are -2. @default 0 */
  readonly scale?: number;
  /**
   * How many of the vendor's own count are one of the unit, where that is not a power of ten: 500000.
   * Its only prime factors are 2 and 5, so that every quotient is an exact decimal. @default 1
   */
  readonly divisor?: number;
  /** The vendor promises whole numbers; a fraction is an invalid response. @default false */
  readonly integer?: boolean;
  /**
   * The vendor sends amounts as JSON strings, or sometimes as strings and sometimes as numbers.
   * @default false
   */
  readonly amountsAsText?: boolean | 'either';
  /** What `remaining` counts down from, if the vendor says. */
  readonly total?: Of['amount'] | readonly Of['amount'][];
  /** What is spent of the same grant or period, if the vendor says. */
  readonly used?: Of['amount'] | readonly Of['amount'][];
  /**
   * When a periodic allowance is restored: RFC 3339, a date (midnight UTC), or a Unix time in
   * seconds or milliseconds.
   */
  readonly resetsAt?: Of['instant'] | readonly Of['instant'][];
}
