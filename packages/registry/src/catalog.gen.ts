// @generated from specs/ by pnpm generate; do not edit
import type { Scope, Unit } from '@fuelgauge/core';

/** What people need to know of a provider. */
export interface CatalogEntry {
  /** As accounts name it: `acme`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** npm package. */
  readonly package: string;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  /** Null where only the response says which currency it is. */
  readonly unit: Unit | null;
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /** What keys usually start with: a hint, never a gate. */
  readonly keyPrefix: string | null;
  /** Pages of the vendor: about the balance, where keys are made, where credit is bought. Null where none is known. */
  readonly links: {
    readonly docs: string | null;
    readonly keys: string | null;
    readonly topUp: string | null;
  };
  /** Whether reading the balance costs nothing. Null where the vendor does not say. */
  readonly free: boolean | null;
  /** Only what the vendor states. */
  readonly rateLimits: readonly {
    readonly requests: number;
    readonly perSeconds: number;
    readonly of: string;
    readonly note?: string;
  }[];
}

/** In the order of their ids. */
export const catalog: readonly CatalogEntry[] = [
  {
    id: 'clado',
    name: 'Clado',
    package: '@fuelgauge/clado',
    keyVariables: ['CLADO_API_KEY'],
    unit: 'clado:credit',
    scope: 'unknown',
    keyPrefix: 'lk_',
    links: { docs: 'https://docs.clado.ai', keys: 'https://www.clado.ai/dashboard', topUp: null },
    free: true,
    rateLimits: [],
  },
  {
    id: 'fullenrich',
    name: 'FullEnrich',
    package: '@fuelgauge/fullenrich',
    keyVariables: ['FULLENRICH_API_KEY'],
    unit: 'fullenrich:credit',
    scope: 'workspace',
    keyPrefix: null,
    links: {
      docs: 'https://docs.fullenrich.com/api/v2/account/credits/get',
      keys: 'https://app.fullenrich.com/app/api',
      topUp: null,
    },
    free: null,
    rateLimits: [{ requests: 60, perSeconds: 60, of: 'account', note: 'over all endpoints together' }],
  },
  {
    id: 'linkup',
    name: 'Linkup',
    package: '@fuelgauge/linkup',
    keyVariables: ['LINKUP_API_KEY'],
    unit: 'linkup:credit',
    scope: 'unknown',
    keyPrefix: null,
    links: {
      docs: 'https://docs.linkup.so/pages/documentation/endpoints/account/balance',
      keys: 'https://app.linkup.so',
      topUp: null,
    },
    free: null,
    rateLimits: [
      {
        requests: 10,
        perSeconds: 1,
        of: 'organization',
        note: 'stated for Search and Fetch; nothing is stated for the balance',
      },
    ],
  },
  {
    id: 'pollo',
    name: 'Pollo AI',
    package: '@fuelgauge/pollo',
    keyVariables: ['POLLO_API_KEY', 'POLLO_AI_API_KEY'],
    unit: 'pollo:credit',
    scope: 'unknown',
    keyPrefix: 'pollo_',
    links: {
      docs: 'https://docs.pollo.ai/credits/balance',
      keys: 'https://pollo.ai/api-platform/keys',
      topUp: 'https://pollo.ai/api-platform/billing',
    },
    free: null,
    rateLimits: [],
  },
  {
    id: 'you',
    name: 'You.com',
    package: '@fuelgauge/you',
    keyVariables: ['YDC_API_KEY', 'YOU_API_KEY_AUTH', 'YOU_API_KEY'],
    unit: 'USD',
    scope: 'unknown',
    keyPrefix: 'ydc-sk-',
    links: {
      docs: 'https://you.com/docs/administration/billing',
      keys: 'https://you.com/platform/api-keys',
      topUp: null,
    },
    free: null,
    rateLimits: [],
  },
];
