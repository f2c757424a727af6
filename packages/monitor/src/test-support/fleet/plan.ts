import { defineProvider, type ProviderDefinition } from '@fuelgauge/core';

/** Made-up accounts, the same in each process of a fleet. */
export interface FleetPlan {
  /** Of PostgreSQL. */
  readonly database: string;
  /** Of the made-up vendors. */
  readonly vendors: string;
  /** Where alerts go. */
  readonly hook: string;
  readonly accounts: number;
  readonly providers: number;
  readonly everyMs: number;
  readonly timeoutMs: number;
  /** How far off the clock of a process is. */
  readonly skewMs?: number;
}

/** Requests of one vendor at a time, as its gauges are told. */
export const MOST_AT_ONCE = 4;
/** Whose amount falls below what is asked for: every so many, which are accounts of every vendor. */
const LOW_EVERY = 49;

export const providerId = (index: number): string => `vendor-${index}`;
export const keyOf = (provider: string, account: string): string =>
  `made-up-secret-${provider}-${account}`;

export function* listAccounts({
  accounts,
  providers,
}: FleetPlan): Generator<{ readonly provider: string; readonly account: string }, void> {
  for (let index = 0; index < accounts; index += 1)
    yield { provider: providerId(index % providers), account: `tenant-${index}` };
}

export const isLowOne = (account: string): boolean =>
  Number(account.replace('tenant-', '')) % LOW_EVERY === 0;

export const defineVendors = ({ providers }: FleetPlan): readonly ProviderDefinition[] =>
  Array.from({ length: providers }, (_, index) =>
    defineProvider()({
      id: providerId(index),
      name: `Vendor ${index}`,
      baseUrl: 'https://vendor.example',
      path: '/balance',
      auth: { header: 'Authorization', scheme: 'Bearer' },
      keyVariables: [`VENDOR_${index}_API_KEY`],
      balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown' },
      errors: { codeAt: ['/error'], rules: [] },
    }),
  );
