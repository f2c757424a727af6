import type {
  CurrencyInReply,
  ErrorKind,
  FixedRequest,
  Scope,
  UnlimitedMark,
  VendorCode,
} from '@fuelgauge/core';

/** JSON Pointer, or alternatives of which exactly one may resolve. */
export type PointerOrAlternatives = string | readonly string[];

/** `x-fuelgauge`, version 1, as `meaning.schema.json` describes it. */
export interface Meaning {
  readonly version: 1;
  readonly name: string;
  readonly exportName?: string;
  readonly operation: `GET ${string}`;
  readonly balance: BalanceMeaning;
  /** Satisfies what the operation requires beside the key. */
  readonly request?: FixedRequest;
  readonly sentinel?: { readonly at: string; readonly equals: VendorCode };
  readonly errors?: ErrorMeaning;
  readonly key: KeyMeaning;
  readonly links: { readonly docs: string; readonly keys: string; readonly topUp?: string };
  readonly free?: boolean;
  readonly rateLimits?: readonly RateLimit[];
}

export interface BalanceMeaning {
  readonly remaining: PointerOrAlternatives;
  /** Subtracted from `remaining`. */
  readonly minus?: PointerOrAlternatives;
  readonly sign?: 'inverted';
  readonly unlimited?: UnlimitedMark;
  /** `credit` becomes `<id>:credit`; three capitals are money; `{ at }` is a currency that the reply names. */
  readonly unit: string | CurrencyInReply;
  readonly scale?: number;
  readonly total?: PointerOrAlternatives;
  readonly lastTopUpAt?: PointerOrAlternatives;
  readonly scope: Scope;
  readonly pool?: PointerOrAlternatives;
}

export interface ErrorMeaning {
  readonly codeAt?: readonly string[];
  readonly retryAfterSecondsAt?: string;
  readonly rules?: readonly ErrorRuleMeaning[];
}

export interface ErrorRuleMeaning {
  readonly code?: VendorCode;
  readonly text?: string;
  readonly alsoOn?: readonly (401 | 402)[];
  readonly kind: ErrorKind;
  readonly reason?: string;
  readonly evidence: string;
}

export interface KeyMeaning {
  readonly variables: readonly [string, ...string[]];
  readonly prefix?: string;
  /** What stands before the key in its header, where the document can only say that it is an API key: `Token`. */
  readonly scheme?: string;
  /** The half of HTTP Basic that is the key; the other half is empty. */
  readonly basic?: 'username' | 'password';
  /** Named response examples that answer a missing and a wrong key. */
  readonly examples?: { readonly missing?: string; readonly wrong?: string };
}

export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
  readonly of?: Scope | 'account' | 'ip';
  readonly note?: string;
}

/** The pointers of a field that takes one or several. */
export const pointersOf = (field: PointerOrAlternatives | undefined): readonly string[] =>
  field === undefined ? [] : typeof field === 'string' ? [field] : field;
