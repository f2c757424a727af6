import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, describe, expect, test } from 'vitest';
import { createMcpServer } from '../create-mcp-server.ts';
import type { AlertAnswer, MonitorView } from '../mcp-options.ts';

const alert = (provider: string): AlertAnswer => ({
  type: 'balance.low',
  provider,
  accounts: ['default'],
  since: '2026-01-01T00:00:00.000Z',
});

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** A client of one of the two protocols, as over standard input and output. */
async function connect(era: '2025' | '2026') {
  let fires: AlertAnswer[] = [alert('acme')];
  let looks = 0;
  const monitor: MonitorView = {
    runways: async () => [],
    alerts: async () => {
      looks += 1;
      return fires;
    },
  };
  const [transport, theirs] = InMemoryTransport.createLinkedPair();
  const served = serveStdio(
    () =>
      createMcpServer({
        version: '1.2.3',
        accounts: [],
        gaugeOf: () => {
          throw new Error('nobody asks for a balance');
        },
        monitor,
        lookEveryMs: 5,
      }),
    { transport },
  );
  const client = new Client(
    { name: 'test', version: '0' },
    era === '2026' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  );
  const updates: string[] = [];
  client.setNotificationHandler('notifications/resources/updated', ({ params }) => {
    updates.push(params.uri);
  });
  await client.connect(theirs);
  ended.push(async () => {
    await client.close();
    await served.close();
  });
  return {
    client,
    served,
    updates,
    fire: (...alerts: AlertAnswer[]) => {
      fires = alerts;
    },
    looks: () => looks,
    /** Waits until the monitor was looked at again twice: the first look may have begun before. */
    looked: async () => {
      const before = looks;
      await expect.poll(() => looks, { interval: 5, timeout: 60_000 }).toBeGreaterThan(before + 1);
    },
  };
}

type Connected = Awaited<ReturnType<typeof connect>>;

const ALERTS = 'fuelgauge://alerts';
const subscribe = {
  '2025': ({ client }: Connected) => client.subscribeResource({ uri: ALERTS }),
  '2026': ({ client }: Connected) => client.listen({ resourceSubscriptions: [ALERTS] }),
};

describe.each(['2025', '2026'] as const)('a client of %s', (era) => {
  test('is told when another alert fires, and when one ends', async () => {
    const connected = await connect(era);
    const { client, updates, fire, looked } = connected;
    await subscribe[era](connected);
    await looked();
    expect(updates).toEqual([]);
    fire(alert('acme'), alert('bank'));
    await expect.poll(() => updates, { timeout: 60_000 }).toEqual([ALERTS]);
    const { contents } = await client.readResource({ uri: ALERTS });
    expect(JSON.stringify(contents)).toContain('bank');
    fire();
    await expect.poll(() => updates, { timeout: 60_000 }).toEqual([ALERTS, ALERTS]);
    await looked();
    expect(updates).toHaveLength(2);
  });

  test('that asked for nothing is told nothing', async () => {
    const { updates, fire, looked } = await connect(era);
    await looked();
    fire(alert('bank'));
    await looked();
    expect(updates).toEqual([]);
  });

  test('that leaves ends the looking', async () => {
    const connected = await connect(era);
    await subscribe[era](connected);
    await connected.looked();
    await connected.served.close();
    const before = connected.looks();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(connected.looks()).toBeLessThanOrEqual(before + 1);
  });
});

test('who no longer subscribes is told nothing', async () => {
  const connected = await connect('2025');
  await subscribe['2025'](connected);
  await connected.client.unsubscribeResource({ uri: ALERTS });
  await connected.looked();
  connected.fire(alert('bank'));
  await connected.looked();
  expect(connected.updates).toEqual([]);
});

test('what does not change by itself cannot be subscribed to', async () => {
  const { client } = await connect('2025');
  await expect(client.subscribeResource({ uri: 'fuelgauge://report' })).rejects.toThrow(
    'only fuelgauge://alerts can be subscribed to',
  );
});
