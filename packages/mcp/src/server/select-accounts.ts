import type { AccountName, McpOptions } from '../mcp-options.ts';

/** Which accounts a question is about; all where nothing is named. */
export interface Selection {
  readonly provider?: string | undefined;
  readonly account?: string | undefined;
}

/** The accounts that are meant. */
export function selectAccounts(
  accounts: readonly AccountName[],
  { provider, account }: Selection,
): readonly AccountName[] {
  return accounts.filter(
    (each) =>
      (provider === undefined || each.provider === provider) &&
      (account === undefined || each.account === account),
  );
}

/** Why no account is meant, and what to do. What was asked for is not repeated: it may be anything. */
export function describeMissing(accounts: readonly AccountName[]): string {
  if (accounts.length === 0)
    return 'no account is configured: set a key variable such as those that "fuelgauge providers" shows, and start the server again';
  const providers = [...new Set(accounts.map(({ provider }) => provider))].join(', ');
  return `no such account is configured; there are accounts of ${providers}`;
}

/** Gauges by what they are of, so that calls at the same time share requests and good readings are kept. */
export function keepGauges({ gaugeOf }: Pick<McpOptions, 'gaugeOf'>): McpOptions['gaugeOf'] {
  const kept = new Map<string, ReturnType<McpOptions['gaugeOf']>>();
  return (accounts) => {
    const key = JSON.stringify(accounts.map(({ provider, account }) => [provider, account]));
    const gauge = kept.get(key) ?? gaugeOf(accounts);
    kept.set(key, gauge);
    return gauge;
  };
}
