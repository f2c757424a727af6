import type { ErrorKind } from '../errors/error-kind.ts';
import type { Unit } from '../types/balance.ts';
import type { VendorCode } from './amount-location.ts';
import type { BalanceLocation } from './balance-location.ts';

/** The key goes into a header: `<header>: <scheme> <key>`, or the bare key without a scheme. */
export interface HeaderAuth {
  /** Name of the header. */
  readonly header: string;
  /** The word before the key. @default none: the bare key */
  readonly scheme?: string;
  /**
   * The half of HTTP Basic that is the key; the other half is the parameter that goes there (`in:
   * 'basic'`), else empty. The whole goes out as base64.
   */
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

/** Where a value of the account goes: `{name}` of the path, a header, the query, or the other half of HTTP Basic. */
export type ParameterPlace = 'path' | 'header' | 'query' | 'basic';

/**
 * A value beside the key that every account needs, such as a team or an account id. Not a secret.
 * Where a required one is missing, nothing is sent.
 */
export interface AccountParameter {
  /** Where it goes; several places where the vendor wants the same value in each. */
  readonly in: ParameterPlace | readonly [ParameterPlace, ...ParameterPlace[]];
  /** Its name there. @default the name of the parameter */
  readonly name?: string;
  /** Environment variables that may hold it; the first is canonical. */
  readonly variables: readonly [string, ...string[]];
  /** The vendor does without it. @default false */
  readonly optional?: true;
}

/** Another server of the same vendor, with accounts of its own. */
export interface ProviderRegion {
  /** The region's server, base path included, without a trailing slash. */
  readonly baseUrl: string;
  /** What is counted there. @default the unit of the balance */
  readonly unit?: Unit;
  /** Keys that end like this belong there, unless the account names its region. */
  readonly keyEnds?: string;
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
  /** The HTTP status, any from 400 on. With `code` or `text`, all must hold. */
  readonly status?: number;
  /** 401 and 402 are usually decided by status; name them here where the code is more precise. */
  readonly alsoOn?: readonly (401 | 402)[];
  /** The kind of the failure; one that may pass by itself is retried, unless its reason is `ambiguous`. */
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
  /** Values beside the key that accounts give, by name. */
  readonly parameters?: Readonly<Record<string, AccountParameter>>;
  /** Further servers by name, for the `region` of an account. `default` is the server above. */
  readonly regions?: Readonly<Record<string, ProviderRegion>>;
  /** What the operation requires beside the key. */
  readonly request?: FixedRequest;
  /**
   * The vendor allows one request in so many milliseconds: a gauge repeats its last reading of the
   * account until they have passed. @default 0
   */
  readonly minIntervalMs?: number;
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
