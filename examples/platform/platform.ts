import { createFuelGauge } from '@fuelgauge/balances';
import {
  type AlertMessage,
  createMonitor,
  createMonitorApp,
  createPartReader,
  type Engine,
  type Monitor,
  type MonitorStore,
} from '@fuelgauge/monitor';
import { acme } from '../custom-provider/acme.ts';
import type { Vault } from './vault.ts';

export interface PlatformOptions {
  readonly vault: Vault;
  /** Shared by all machines: `await openPostgresStore(url)`. */
  readonly store: MonitorStore;
  /** `await openFleet(url)` on each of the machines; without it this process reads all accounts. */
  readonly engine?: Engine;
  /** Tells one customer something, by the means of the platform. */
  readonly notify: (tenant: string, text: string) => void;
  readonly now?: () => Date;
}

export interface Platform {
  readonly monitor: Monitor;
  /** What one customer may see, by a host name of its own: `tenant-7.balances.example`. */
  fetch(request: Request): Promise<Response> | Response;
}

/** The label of an account begins with its tenant, so that each can be told apart wherever the label is. */
const labelOf = (tenant: string, label: string): string => `${tenant}:${label}`;
const tenantOf = (account: string): string => account.slice(0, account.indexOf(':'));

/** A platform that watches the balances of its customers, with their keys. */
export function createPlatform({
  vault,
  store,
  engine,
  notify,
  now = () => new Date(),
}: PlatformOptions): Platform {
  const monitor = createMonitor({
    store,
    ...(engine && { engine }),
    // Listed anew for each round: customers come and go. The key of each is opened when it is read, and kept nowhere.
    accounts: {
      async *[Symbol.asyncIterator]() {
        for await (const { tenant, label } of vault.list())
          yield {
            provider: acme.id,
            account: labelOf(tenant, label),
            apiKey: () => vault.open(tenant, label),
          };
      },
    },
    createGauge: (accounts) => createFuelGauge({ accounts, providers: [acme] }),
    rules: [{ type: 'low', below: '10', unit: 'EUR' }, { type: 'unreadable' }],
  });
  monitor.onAlert((alert: AlertMessage) => {
    const tenants = new Set(alert.facts.accounts.map(tenantOf));
    // Where a vendor says that several customers have the same money, the text names accounts of all of them.
    const text = tenants.size === 1 ? alert.text : `${alert.type}: money that others use as well`;
    for (const tenant of tenants) notify(tenant, text);
  });

  return {
    monitor,
    fetch(request) {
      // Whoever terminates TLS has checked that this is the customer of that name.
      const host = new URL(request.url).hostname;
      const [tenant = ''] = host.split('.');
      const app = createMonitorApp({
        store: createPartReader(store, ({ account }) => tenantOf(account) === tenant),
        now,
        version: '1.0.0',
        title: `Balances of ${tenant}`,
        allowedHosts: [host],
      });
      return app.fetch(request);
    },
  };
}
