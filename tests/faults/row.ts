import type { AccountOptions, ErrorKind, ProviderDefinition } from '@fuelgauge/core';
import { declaredMeaning, isRetried, mayWait } from './declared.ts';
import type { FaultServer } from './fault-server.ts';
import type { Outcome } from './outcome.ts';
import type { PromiseId } from './promises.ts';
import type { TestKey, Vendor } from './vendor.ts';
import type { Wire } from './wire.ts';

/** Where a case happens. */
export interface Site {
  readonly vendor: Vendor;
  readonly key: TestKey;
  /** Part of the path of this case and of no other. */
  readonly mark: string;
  /** The configured base URL. */
  readonly baseUrl: string;
  /** Another origin, which nothing may reach: `http://localhost:<port>`. */
  readonly elsewhere: string;
  /** A port with nobody listening. */
  readonly closedPort: number;
}

/** One response: the vendor's own success, changed where the row says so. */
export interface Exchange {
  readonly status?: number;
  readonly reason?: string | ((site: Site) => string);
  /** Added; a name with the value `''` is taken away. */
  readonly headers?:
    | readonly (readonly [string, string])[]
    | ((site: Site) => readonly (readonly [string, string])[]);
  /** @default the body of the vendor's success */
  readonly body?: string | Uint8Array | ((vendor: Vendor, site: Site) => string | Uint8Array);
  /** @default whole, with its length */
  readonly wire?: Wire;
}

/** For numbers that timing decides. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The reading that a row must give. `requests` is what reaches the server. @default 1 */
export type Want = { readonly requests?: number | Range } & (
  | { /** The amount. @default that of the success */ readonly ok: true | string }
  | {
      readonly kind: ErrorKind;
      /** One of these. */
      readonly reason?: string | readonly string[];
      readonly status?: number | null;
      readonly retryAfterMs?: number | null | Range;
    }
);

/**
 * What a row expects of this vendor, whose own rules may give a status another meaning than the
 * usual one.
 */
export function resolveWant(want: Row['want'], vendor: Vendor): Want {
  const usual = typeof want === 'function' ? want(vendor) : want;
  if (!('kind' in usual) || typeof usual.status !== 'number' || usual.status < 400) return usual;
  const { status, requests } = usual;
  const declared = declaredMeaning(vendor.definition, status);
  if (declared === undefined) return usual;
  return {
    ...usual,
    ...declared,
    ...(!mayWait(declared) && { retryAfterMs: null }),
    ...(requests === undefined &&
      !isRetried({}, status) &&
      isRetried(vendor.definition, status) && { requests: 3 }),
  };
}

/** When the caller aborts. */
export type Abort = 'before' | 'after the request' | 'with text' | 'by timeout';

/** One fault: the responses as data, and the reading that they must give. */
export interface Row {
  /** The promise that it holds. */
  readonly id: PromiseId;
  readonly title: string;
  /** In turn, the last one repeated. @default the success */
  readonly responses?: readonly Exchange[];
  readonly options?: AccountOptions | ((site: Site) => AccountOptions);
  /** The `attemptTimeoutMs` of a row that waits for it, see `checkWithDeadline`. */
  readonly deadlineMs?: number;
  readonly abort?: Abort;
  /** Whole calls of one client, of which the last counts. @default 1 */
  readonly calls?: number;
  /** What else is given to `GET` and `getBalance`, against their types. */
  readonly init?: Readonly<Record<string, unknown>>;
  /** The response is wrong for a reading only: `GET` returns it as it is. */
  readonly readingsOnly?: boolean;
  /** @default all */
  readonly appliesTo?: (definition: ProviderDefinition) => boolean;
  readonly want: Want | ((vendor: Vendor) => Want);
  /** Checked after the call. @returns what is wrong */
  readonly afterwards?: (server: FaultServer, site: Site, outcome: Outcome) => string | undefined;
}

/** The ways to call a vendor. Only `getBalance` and `getBalances` give readings. */
export const VIAS = ['getBalance', 'GET', 'getBalances'] as const;
export type Via = (typeof VIAS)[number];

/** A property that no single call shows. */
export interface Scenario {
  /** The promise that it holds. */
  readonly id: PromiseId;
  readonly title: string;
  readonly vias: readonly string[];
  readonly appliesTo?: (definition: ProviderDefinition) => boolean;
  /** Runs alone: it changes the clock or the resolver of the process, or counts what is left. */
  readonly exclusive?: boolean;
  /** Waits for many seconds, and does little else: it begins first. */
  readonly isPatient?: boolean;
  /** Calls all vendors itself. */
  readonly once?: boolean;
  /** @returns what is wrong, else undefined */
  readonly run: (
    vendor: Vendor,
    via: string,
    vendors: readonly Vendor[],
  ) => Promise<string | undefined>;
}
