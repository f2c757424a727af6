import { createMemoryStore, openFleet, openPostgresStore } from '@fuelgauge/monitor';
import { createPlatform } from './platform.ts';
import { Vault } from './vault.ts';

const url = process.env['DATABASE_URL'];
const vault = new Vault();
vault.put('tenant-1', 'main', process.env['ACME_API_KEY'] ?? '');

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.once('SIGTERM', () => controller.abort());

const { monitor } = createPlatform({
  vault,
  store: url ? await openPostgresStore(url) : createMemoryStore(),
  ...(url && { engine: await openFleet(url) }),
  notify: (tenant, text) => console.log(`to ${tenant}: ${text}`),
});
await monitor.run({ signal: controller.signal });
await monitor.close();
process.exit(0);
