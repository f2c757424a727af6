import { writeSync } from 'node:fs';
import { createFuelGauge } from '@fuelgauge/balances';
import { createMonitor, openFleet, openPostgresStore } from '../../index.ts';
import { defineVendors, type FleetPlan, keyOf, listAccounts } from './plan.ts';

/** One process of a fleet, made to be killed. It says what went wrong, a line each. */
const plan: FleetPlan = JSON.parse(process.argv[2] ?? '');
const say = (line: string): void => void writeSync(1, `${line}\n`);

if (plan.skewMs !== undefined) {
  const off = plan.skewMs;
  const Real = Date;
  // As on a machine whose clock is wrong.
  globalThis.Date = class extends Real {
    constructor(...args: readonly unknown[]) {
      if (args.length === 0) super(Real.now() + off);
      else super(...(args as [string]));
    }
    static override now = () => Real.now() + off;
  } as DateConstructor;
}

const providers = defineVendors(plan);
const accounts = {
  *[Symbol.iterator]() {
    for (const { provider, account } of listAccounts(plan))
      yield {
        provider,
        account,
        baseUrl: `${plan.vendors}/${provider}/${account}`,
        apiKey: async () => keyOf(provider, account),
      };
  },
};
const engine = await openFleet(plan.database);
const monitor = createMonitor({
  accounts,
  createGauge: (some) => createFuelGauge({ accounts: some, providers, timeoutMs: plan.timeoutMs }),
  engine,
  store: await openPostgresStore(plan.database),
  everyMs: plan.everyMs,
  rules: [{ type: 'low', below: '500', unit: 'acme:credit', repeatMs: 'never' }],
  channels: [{ type: 'webhook', name: 'hook', url: plan.hook, allowPrivateHosts: ['127.0.0.1'] }],
});
monitor.onProblem(({ where, message, cause }) =>
  say(`problem ${where}: ${message}${cause instanceof Error ? `: ${cause.message}` : ''}`),
);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
say('ready');
await monitor.run({ signal: stop.signal });
await monitor.close();
await engine.close();
say('ended');
process.exit(0);
