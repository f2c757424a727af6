import { createMemoryStore } from '@fuelgauge/monitor';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlatform } from './platform.ts';
import { Vault } from './vault.ts';

const TENANTS = 1000;
/** In cents, by key. */
const wallets = new Map<string, number>();
const server = setupServer(
  http.get('https://api.acme.example/v1/wallet', ({ request }) => {
    const left = wallets.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    return left === undefined
      ? HttpResponse.json({ error: { code: 'no' } }, { status: 401 })
      : HttpResponse.json({ wallet: { left } });
  }),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' })); // this test sends no real request
afterAll(() => server.close());

test('a thousand customers: each sees its own accounts and alerts alone, and no key is kept', async () => {
  const vault = new Vault();
  for (let index = 0; index < TENANTS; index += 1) {
    const key = `made-up-key-${index}`;
    vault.put(`tenant-${index}`, 'main', key);
    wallets.set(key, 2000 + index);
  }
  const store = createMemoryStore();
  const told: string[] = [];
  const { monitor, fetch } = createPlatform({
    vault,
    store,
    notify: (tenant, text) => told.push(`${tenant}: ${text}`),
  });
  await monitor.round();
  expect(await store.states()).toHaveLength(TENANTS);
  expect(vault.opened).toBe(TENANTS);
  expect(told).toEqual([]);

  wallets.set('made-up-key-7', 150);
  await monitor.round();
  await monitor.round();
  expect(told).toEqual([expect.stringMatching(/^tenant-7: acme\/tenant-7:main is low/)]);

  const page = async (tenant: string, path: string) => {
    const response = await fetch(new Request(`http://${tenant}.balances.example${path}`));
    return response.text();
  };
  const [own, neighbour] = [await page('tenant-7', '/'), await page('tenant-70', '/')];
  expect(own).toContain('Balances of tenant-7');
  expect(own).toContain('tenant-7:main');
  expect(own).not.toMatch(/tenant-(?!7\b)\d/);
  expect(neighbour).not.toMatch(/tenant-(?!70\b)\d/);
  expect(await page('tenant-7', '/api/v1/alerts')).toContain('balance.low');
  expect(await page('tenant-70', '/api/v1/alerts')).not.toContain('balance.low');
  expect(await page('tenant-70', '/metrics')).not.toMatch(/tenant-(?!70\b)\d/);
  // What another one has is not there, also by its exact address.
  expect(await page('tenant-70', '/accounts/acme/tenant-7%3Amain')).not.toContain('EUR');

  const kept = JSON.stringify([
    await store.states(),
    await store.history(),
    await store.episodes(),
  ]);
  expect(kept).not.toContain('made-up-key');
  await monitor.close();
});
