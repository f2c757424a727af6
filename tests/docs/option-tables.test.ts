import type { FuelGaugeOptions, GaugeAccount } from '@fuelgauge/balances';
import type {
  AccountOptions,
  Balance,
  BalanceErrorData,
  BalanceLocation,
  ErrorReadingRules,
  ProviderDefinition,
  WarningCode,
} from '@fuelgauge/core';
import type { EmulationOptions } from '@fuelgauge/core/testing';
import { describe, expect, test } from 'vitest';
import { listPublicPackages } from '../../scripts/lib/workspace.ts';
import { readPage } from '../support/pages.ts';

/** Every property of a type, by name: one that is missing here, or is no longer there, does not compile. */
type Names<Type> = Readonly<Record<keyof Type, true>>;

const account: Names<AccountOptions> = {
  apiKey: true,
  baseUrl: true,
  headers: true,
  parameters: true,
  region: true,
  fetch: true,
  timeoutMs: true,
  attemptTimeoutMs: true,
  maxRetries: true,
  env: true,
};
const balance: Names<Balance> = {
  remaining: true,
  unit: true,
  total: true,
  lastTopUpAt: true,
  id: true,
  scope: true,
  poolId: true,
  used: true,
  resetsAt: true,
  asOf: true,
  spendable: true,
  relation: true,
  others: true,
};
const gauge: Names<FuelGaugeOptions> = {
  accounts: true,
  providers: true,
  timeoutMs: true,
  attemptTimeoutMs: true,
  maxRetries: true,
  maxConcurrentPerProvider: true,
  maxAgeMs: true,
  fetch: true,
  env: true,
};
const gaugeAccount: Names<GaugeAccount> = {
  provider: true,
  account: true,
  apiKey: true,
  baseUrl: true,
  headers: true,
  parameters: true,
  region: true,
  pool: true,
};
const warnings: Readonly<Record<WarningCode, true>> = {
  negative_balance: true,
  bad_total: true,
  bad_top_up: true,
  bad_pool: true,
  pool_not_hashed: true,
  pool_moving: true,
  headline_changed: true,
  bad_used: true,
  bad_reset: true,
  bad_as_of: true,
  bad_spendable: true,
  bad_other: true,
};
const error: Names<BalanceErrorData> = {
  kind: true,
  reason: true,
  message: true,
  status: true,
  retryable: true,
  retryAfterMs: true,
};
const emulation: Names<EmulationOptions> = {
  balance: true,
  total: true,
  others: true,
  apiKey: true,
  error: true,
  reply: true,
  baseUrl: true,
};
const definition: Names<Omit<ProviderDefinition, 'balance' | 'errors'>> = {
  id: true,
  name: true,
  baseUrl: true,
  path: true,
  auth: true,
  keyVariables: true,
  request: true,
  parameters: true,
  regions: true,
  minIntervalMs: true,
  successStatus: true,
  sentinel: true,
};
const location: Names<BalanceLocation> = {
  remaining: true,
  unit: true,
  scale: true,
  divisor: true,
  minus: true,
  plus: true,
  none: true,
  from: true,
  used: true,
  resetsAt: true,
  asOf: true,
  spendable: true,
  relation: true,
  others: true,
  sign: true,
  unlimited: true,
  integer: true,
  amountsAsText: true,
  total: true,
  lastTopUpAt: true,
  pool: true,
  scope: true,
};
const rules: Names<ErrorReadingRules> = { codeAt: true, rules: true, retryAfterSecondsAt: true };

/** What can be imported of a vendor's package. */
const entries = Object.keys(
  listPublicPackages().find(({ folder }) => folder.startsWith('packages/providers/'))?.manifest
    .exports ?? {},
).filter((entry) => entry !== './package.json');

const under = (parent: string, names: object) =>
  Object.keys(names).map((name) => `${parent}.${name}`);

describe.each([
  { page: 'library.md', of: 'AccountOptions', names: Object.keys(account) },
  { page: 'library.md', of: "a vendor's package", names: entries },
  { page: 'library.md', of: 'Balance', names: Object.keys(balance) },
  { page: 'aggregator.md', of: 'FuelGaugeOptions', names: Object.keys(gauge) },
  { page: 'aggregator.md', of: 'GaugeAccount', names: Object.keys(gaugeAccount) },
  { page: 'aggregator.md', of: 'WarningCode', names: Object.keys(warnings) },
  { page: 'errors.md', of: 'BalanceErrorData', names: Object.keys(error) },
  { page: 'testing-your-app.md', of: 'EmulationOptions', names: Object.keys(emulation) },
  { page: 'custom-provider.md', of: 'ProviderDefinition', names: Object.keys(definition) },
  { page: 'custom-provider.md', of: 'BalanceLocation', names: under('balance', location) },
  { page: 'custom-provider.md', of: 'ErrorReadingRules', names: under('errors', rules) },
])('$page', ({ page, of, names }) => {
  const { text } = readPage(`docs/${page}`);
  const isNamed = (name: string) =>
    text.includes(`\`${name}\``) || new RegExp(`^  ${name}[:,]`, 'm').test(text);

  test(`names all of ${of}`, () => {
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});
