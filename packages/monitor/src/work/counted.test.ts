import parse from 'parse-prometheus-text-format';
import { expect, onTestFinished, test } from 'vitest';
import { createMonitorApp } from '../serve/monitor-app.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { failed, ok } from '../test-support/readings.ts';
import { startReceiver } from '../test-support/receiver.ts';
import { createMonitor } from './create-monitor.ts';
import { createFakeClock } from './fake-clock.ts';

test('what a monitor does is counted: its reads, its deliveries by how they ended, and when its round was over', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const clock = createFakeClock('2026-01-01T00:00:00.000Z');
  const store = createMemoryStore();
  const monitor = createMonitor({
    gauge: {
      async *stream() {
        yield ok('0', { fetchedAt: clock.now().toISOString() });
        yield failed('timeout', { account: 'slow' });
      },
    },
    store,
    clock,
    rules: [{ type: 'empty' }],
    channels: [
      { type: 'webhook', name: 'up', url: `${receiver.url}/up`, allowPrivateHosts: ['127.0.0.1'] },
      { type: 'webhook', name: 'refused', url: `${receiver.url}/refused` },
    ],
  });
  onTestFinished(() => monitor.close());
  const app = createMonitorApp({
    store,
    stats: monitor.stats,
    now: () => clock.now(),
    version: '1.2.3',
    everyMs: 900_000,
  });
  const ask = (path: string) => app.fetch(new Request(`http://127.0.0.1${path}`));

  expect((await ask('/readyz')).status).toBe(503);
  expect(monitor.stats.roundEndedAt).toBeNull();
  await monitor.round();
  expect(monitor.stats.roundEndedAt).toBe('2026-01-01T00:00:00.000Z');

  const families = new Map(
    parse(await (await ask('/metrics')).text()).map(({ name, metrics }) => [name, metrics]),
  );
  const said = (name: string) =>
    families.get(name)?.map(({ labels, value }) => [...Object.values(labels ?? {}), value]);
  expect(said('fuelgauge_reads_total')).toEqual([
    ['acme', 'ok', '1'],
    ['acme', 'timeout', '1'],
  ]);
  expect(said('fuelgauge_alert_deliveries_total')?.toSorted()).toEqual([
    ['refused', expect.stringMatching(/^(failed|retry)$/), '1'],
    ['up', 'delivered', '1'],
  ]);
  // A round in which nothing could be read is one as well.
  clock.set('2026-01-01T00:15:00.000Z');
  await monitor.round();
  expect(monitor.stats.roundEndedAt).toBe('2026-01-01T00:15:00.000Z');
});
