// Reads made-up accounts again and again, until it is killed. Run by bench/monitor/fleet.ts.
import { createFuelGauge } from '@fuelgauge/balances';
import { readBalance } from '@fuelgauge/core';
import { createMonitor, openSqliteStore } from '../../packages/monitor/src/index.ts';
import {
  defineVendors,
  type FleetPlan,
  keyOf,
  listAccounts,
} from '../../packages/monitor/src/test-support/fleet/plan.ts';

const [way, text = ''] = process.argv.slice(2);
const plan = JSON.parse(text) as FleetPlan;
const providers = defineVendors(plan);
const accounts = [...listAccounts(plan)].map(({ provider, account }) => ({
  provider,
  account,
  baseUrl: `${plan.vendors}/${provider}/${account}`,
  apiKey: keyOf(provider, account),
}));

/** About as many readings at once as ten thousand a minute are, with the latency of these vendors. */
const IN_FLIGHT = 64;

async function loop(): Promise<void> {
  const definitions = new Map(providers.map((provider) => [provider.id, provider]));
  let next = 0;
  const readOn = async (): Promise<never> => {
    for (;;) {
      const account = accounts[next % accounts.length];
      next += 1;
      const definition = definitions.get(account?.provider ?? '');
      if (!account || !definition) throw new Error('there is no such account');
      const { baseUrl, apiKey } = account;
      await readBalance(definition, { baseUrl, apiKey, env: {}, timeoutMs: plan.timeoutMs });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, readOn));
}

async function monitor(): Promise<void> {
  const watcher = createMonitor({
    accounts,
    createGauge: (some) =>
      createFuelGauge({ accounts: some, providers, timeoutMs: plan.timeoutMs }),
    store: await openSqliteStore(plan.database),
    everyMs: plan.everyMs,
    rules: [{ type: 'low', below: '500', unit: 'acme:credit', repeatMs: 'never' }],
  });
  await watcher.run();
}

await (way === 'loop' ? loop() : monitor());
