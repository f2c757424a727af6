import { describe, expect, test } from 'vitest';
import type { MonitorView } from '../mcp-options.ts';
import { connect, left } from '../test-support/connect.ts';

const LEAK = '/home/u/.local/share/monitor.sqlite postgres://user:pw@db.test/fuel SQLITE_CORRUPT';

const thrown: readonly (readonly [title: string, view: MonitorView])[] = [
  [
    'rejects',
    {
      runways: () => Promise.reject(new Error(LEAK)),
      alerts: () => Promise.reject(new Error(LEAK)),
    },
  ],
  [
    'throws',
    {
      runways: () => {
        throw new Error(LEAK);
      },
      alerts: () => {
        throw new Error(LEAK);
      },
    },
  ],
  [
    'rejects with what is no error',
    { runways: () => Promise.reject(LEAK), alerts: () => Promise.reject({ message: LEAK }) },
  ],
];

const SECRET_PARTS = /sqlite|postgres|home|pw@|SQLITE/;

describe.each(thrown)('a history that %s', (_, monitor) => {
  test.each(['get_runway', 'list_alerts'])('is told by %s in our own words', async (name) => {
    const { client } = await connect({ respond: () => left('1'), monitor });
    const result = await client.callTool({ name, arguments: {} });
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result)).toContain('the history of the monitor cannot be read right now');
    expect(JSON.stringify(result)).not.toMatch(SECRET_PARTS);
  });

  test('is told by the resource as well', async () => {
    const { client } = await connect({ respond: () => left('1'), monitor });
    const error = await client.readResource({ uri: 'fuelgauge://alerts' }).catch((e: Error) => e);
    expect(String(error)).toContain('the history of the monitor cannot be read right now');
    expect(JSON.stringify(error) + String(error)).not.toMatch(SECRET_PARTS);
  });
});

describe('a gauge that breaks', () => {
  const gaugeOf = () => {
    throw new Error(LEAK);
  };
  test.each([
    { name: 'get_balances', arguments: {} },
    { name: 'can_spend', arguments: { provider: 'acme', amount: '1', unit: 'credit' } },
  ])('is told by $name as unknown', async (call) => {
    const { client } = await connect({ respond: () => left('1'), gaugeOf });
    const result = await client.callTool(call);
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result)).toContain('treat it as unknown');
    expect(JSON.stringify(result)).not.toMatch(SECRET_PARTS);
  });

  test('is told by the report as well', async () => {
    const { client } = await connect({ respond: () => left('1'), gaugeOf });
    const error = await client.readResource({ uri: 'fuelgauge://report' }).catch((e: Error) => e);
    expect(String(error)).toContain('treat it as unknown');
    expect(String(error)).not.toMatch(SECRET_PARTS);
  });
});

test('without accounts nothing is said to be complete', async () => {
  const { client } = await connect({ respond: () => left('1'), labels: [] });
  const answer = await client.readResource({ uri: 'fuelgauge://report' }).catch((e: Error) => e);
  expect(String(answer)).toContain('no account is configured');
});
