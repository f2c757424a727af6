import type { ErrorKind } from '../errors/error-kind.ts';
import type { Scope, Unit } from '../types/balance.ts';

/** A value that a vendor uses as a code. Text never equals a number; numbers compare by value. */
export type VendorCode = string | number | boolean;

/** The key goes into a header: `<header>: <scheme> <key>`, or the bare key without a scheme. */
export interface HeaderAuth {
  /** Name of the header. */
  readonly header: string;
  /** The word before the key. @default none: the bare key */
  readonly scheme?: string;
  /** The half of HTTP Basic that is the key; the other half stays empty, and the whole goes out as base64. */
  readonly basic?: 'username' | 'password';
}

/**
 * The key goes into the query: `?<query>=<key>`. It is added last, so that no middleware sees it.
 * The runtime sees it: `performance.getEntriesByType('resource')` of Node and browsers keeps the
 * address of every request, key included, and proxies and servers log it. Prefer a header where the
 * vendor takes one, and send no resource timings elsewhere.
 */
export interface QueryAuth {
  /** Name of the parameter. */
  readonly query: string;
}

/** Where the key goes. */
export type ProviderAuth = HeaderAuth | QueryAuth;

/** What every request for the balance carries beside the key, such as the version of the API. No secrets. */
export interface FixedRequest {
  /** Headers, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters of the query, by name. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A unit that only the response names: the text at this pointer is an ISO 4217 code, in any case. */
export interface CurrencyInReply<Pointer extends string = string> {
  /** JSON Pointer to the code. */
  readonly at: Pointer;
}

/** What marks an unlimited account: a flag, or `null` or a magic number in place of the amount. */
export interface UnlimitedMark<Pointer extends string = string> {
  /** JSON Pointer to the flag, or to the amount itself. */
  readonly at: Pointer;
  /** The value that means: unlimited. */
  readonly equals: VendorCode | null;
}

/** Where a successful response has the amount and what belongs to it. */
export interface BalanceLocation<
  Amount extends string = string,
  Text extends string = string,
  Identifier extends string = string,
  Mark extends string = string,
> {
  /** JSON Pointer to the spendable amount; of alternatives exactly one may resolve. */
  readonly remaining: Amount | readonly Amount[];
  /**
   * The part of `remaining` already spent, for vendors that report a limit and its use; subtracted
   * exactly.
   */
  readonly minus?: Amount | readonly Amount[];
  /**
   * The vendor counts what it owes with a minus sign: -5 are 5 to spend. Not of `total`.
   * @default as it is
   */
  readonly sign?: 'inverted';
  /** Where it is present, `remaining` is `Infinity`; amount and total are not read. */
  readonly unlimited?: UnlimitedMark<Mark>;
  /** What is counted: `USD`, `acme:credit`, or where the response names its currency. */
  readonly unit: Unit | CurrencyInReply<Text>;
  /** Power of ten between the vendor's number and the unit: cents are -2. @default 0 */
  readonly scale?: number;
  /** The vendor promises whole numbers; a fraction is an invalid response. @default false */
  readonly integer?: boolean;
  /**
   * The vendor sends amounts as JSON strings, or sometimes as strings and sometimes as numbers.
   * @default false
   */
  readonly amountsAsText?: boolean | 'either';
  /** What `remaining` counts down from, if the vendor says. */
  readonly total?: Amount | readonly Amount[];
  /** Instant of the last purchase (RFC 3339). */
  readonly lastTopUpAt?: Text | readonly Text[];
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /** Identifier of the money: accounts with the same one spend the same balance. Hashed before it leaves. */
  readonly pool?: Identifier | readonly Identifier[];
}

/** A value that a successful body carries when, and only when, the call succeeded. It may be absent. */
export interface SuccessSentinel<Pointer extends string = string> {
  /** JSON Pointer to the value. */
  readonly at: Pointer;
  /** The value of a success. */
  readonly equals: VendorCode;
}

/** What a vendor's own error code or text means. */
export interface ErrorRule {
  /** The code at one of the `codeAt` pointers. */
  readonly code?: VendorCode;
  /** Words that the body contains, whatever their case. With `code`, both must hold. */
  readonly text?: string;
  /** 401 and 402 are usually decided by status; name them here where the code is more precise. */
  readonly alsoOn?: readonly (401 | 402)[];
  /** The kind of the failure. */
  readonly kind: ErrorKind;
  /** Stable sub-code of the kind. @default the usual reason of the kind */
  readonly reason?: string;
}

/** How a vendor's error bodies are read. */
export interface ErrorReadingRules<Code extends string = string, Amount extends string = string> {
  /** JSON Pointers to the vendor's own error code. */
  readonly codeAt?: readonly Code[];
  /** Tried in order; the first that holds decides. */
  readonly rules?: readonly ErrorRule[];
  /** JSON Pointer to the seconds to wait, for vendors that report it in the body. */
  readonly retryAfterSecondsAt?: Amount;
}

/** Everything that is particular to one vendor, as data. Made by `defineProvider`. */
export interface ProviderDefinition<Path extends string = string> {
  /** Lower-case letters, digits and `-`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** The vendor's server, base path included, without a trailing slash. */
  readonly baseUrl: string;
  /** Path of the GET operation that returns the balance. */
  readonly path: Path;
  /** Where the key goes. */
  readonly auth: ProviderAuth;
  /** What the operation requires beside the key. */
  readonly request?: FixedRequest;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  /** The one status that is a success. @default 200 */
  readonly successStatus?: number;
  /** Where a successful response has the amount, and what it counts. */
  readonly balance: BalanceLocation;
  /** What tells a success from an error that was sent with the status of a success. */
  readonly sentinel?: SuccessSentinel;
  /** How the vendor's own error codes are read. @default by the status alone */
  readonly errors?: ErrorReadingRules;
}
