import { accountName, DEFAULT_ACCOUNT, isLabel, MAX_LABEL_LENGTH } from '@fuelgauge/core/internal';
import { describeNeeded } from '../catalog/needed-variables.ts';
import { findProvider, requireProvider } from '../catalog/require-provider.ts';
import { refuseUsage } from '../errors.ts';
import { mayBeKey } from '../format/quote.ts';
import type { Account, AccountId } from './account.ts';
import { absentKey } from './keys/key-source.ts';
import type { OpenSource } from './open-account-source.ts';

/** The accounts that the user asks for; an absent member selects all. */
export interface AccountFilter {
  readonly provider?: readonly string[];
  readonly account?: string;
}

/** The accounts that a command reads. */
export interface Selection {
  /** Those that are configured. */
  readonly configured: readonly Account[];
  /** The same, and those that were asked for by the name of their vendor but have no key. */
  readonly accounts: readonly Account[];
}

/** The accounts of a source that the user asks for. Unknown vendors are refused. */
export function selectAccounts(source: OpenSource, filter: AccountFilter): Selection {
  for (const id of filter.provider ?? []) requireProvider(id);
  refuseKeyAsLabel(source.accounts, filter);
  const configured = filterAccounts(source.accounts, filter);
  const missing = missingAccounts(configured, filter, (account) => hintFor(account, source.config));
  return { configured, accounts: [...configured, ...missing] };
}

/** A label that names no account and may be a key must not be repeated, not even as not configured. */
function refuseKeyAsLabel(accounts: readonly AccountId[], { account = '' }: AccountFilter): void {
  if (mayBeKey(account) && !accounts.some((known) => known.account === account))
    refuseUsage(
      '--account: no account has this label, which is not repeated since it may be a key',
    );
}

/** The accounts that pass the filter, in their order. */
export function filterAccounts(
  accounts: readonly Account[],
  filter: AccountFilter,
): readonly Account[] {
  return accounts.filter(
    ({ provider, account }) =>
      (filter.provider?.includes(provider) ?? true) && (filter.account ?? account) === account,
  );
}

/**
 * The accounts that the user asks for by the name of their vendor, but has no key for. They are read all the same,
 * so that what was asked for is never left out in silence. `hintFor` says how to configure one.
 */
export function missingAccounts(
  selected: readonly Account[],
  { provider: providers = [], account = DEFAULT_ACCOUNT }: AccountFilter,
  hintFor: (missing: AccountId) => string,
): readonly Account[] {
  const ids = new Set(providers.filter((id) => !selected.some(({ provider }) => provider === id)));
  if (ids.size > 0 && !isLabel(account))
    refuseUsage(`invalid label: --account takes 1 to ${MAX_LABEL_LENGTH} visible characters`);
  return [...ids].map((provider) => ({
    provider,
    account,
    key: absentKey(provider, hintFor({ provider, account })),
  }));
}

/** How to configure a missing account: a configuration that lists accounts replaces the environment. */
function hintFor(missing: AccountId, config: OpenSource['config']): string {
  if (config?.accounts) return `add ${accountName(missing)} to ${config.path}`;
  return missing.account === DEFAULT_ACCOUNT
    ? `set ${describeVariables(missing)}`
    : `add ${accountName(missing)} to a configuration (fuelgauge init)`;
}

function describeVariables({ provider }: AccountId): string {
  const entry = findProvider(provider);
  return entry ? describeNeeded(entry) : '';
}
