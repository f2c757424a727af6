import type { AccountOptions, ErrorKind, ProviderDefinition } from '@fuelgauge/core';
import type { Outcome } from './ask.ts';
import type { FaultServer } from './fault-server.ts';
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

/** One answer: the vendor's own success, changed where the row says so. */
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

/** Where chance has a part. */
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

/** When the caller gives up. */
export type Abort = 'before' | 'after the request' | 'with text' | 'by timeout';

/** A line of the scorecard: data, and the reading that it must give. */
export interface Row {
  /** The scorecard's. */
  readonly id: string;
  readonly title: string;
  /** In turn, the last one for ever. @default the success */
  readonly replies?: readonly Exchange[];
  readonly options?: AccountOptions | ((site: Site) => AccountOptions);
  readonly abort?: Abort;
  /** Whole calls of one client, of which the last counts. @default 1 */
  readonly calls?: number;
  /** What else is given to `GET` and `getBalance`, against their types. */
  readonly init?: Readonly<Record<string, unknown>>;
  /** The reply is wrong for a reading only: `GET` hands it out. */
  readonly readingsOnly?: boolean;
  /** @default all */
  readonly appliesTo?: (definition: ProviderDefinition) => boolean;
  readonly want: Want | ((vendor: Vendor) => Want);
  /** Checked after the call. @returns what is wrong */
  readonly afterwards?: (server: FaultServer, site: Site, outcome: Outcome) => string | undefined;
}

/** The ways of asking. Readings only: `getBalance`, `getBalances`. */
export const VIAS = ['getBalance', 'GET', 'getBalances'] as const;
export type Via = (typeof VIAS)[number];

/** Something that no single call shows. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly vias: readonly string[];
  readonly appliesTo?: (definition: ProviderDefinition) => boolean;
  /** Needs the process for itself: it changes its clock, its resolver or counts what is left. */
  readonly exclusive?: boolean;
  /** It asks all vendors itself. */
  readonly once?: boolean;
  /** @returns what is wrong, else undefined */
  readonly run: (
    vendor: Vendor,
    via: string,
    vendors: readonly Vendor[],
  ) => Promise<string | undefined>;
}
