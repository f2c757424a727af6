import { createHandlers } from '@fuelgauge/core/msw';
import { registry } from '@fuelgauge/registry';
import { emulations } from '@fuelgauge/registry/emulations';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getBalances } from './index.ts';
import { type Fixture, readFixtures } from './test-support/fixtures.ts';

const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Reads an account through every layer, global `fetch` included; the vendor responds with the fixture. */
async function readFrom(id: string, { response }: Fixture) {
  const emulation = await emulations.find((entry) => entry.id === id)?.load();
  if (!emulation) throw new Error(`no emulation of ${id}`);
  server.use(...createHandlers(emulation)({ reply: response }));
  const accounts = [{ provider: id, apiKey: 'a-well-formed-key' }];
  return getBalances({ accounts, env: {}, maxRetries: 0 });
}

describe.each(registry)('$id', ({ id }) => {
  const fixtures = readFixtures(id);

  test('has a successful fixture', () => {
    expect(fixtures.map(({ want }) => want.status)).toContain('ok');
  });

  test.each(fixtures)('$title', async (fixture) => {
    const { readings, totals } = await readFrom(id, fixture);
    const { want } = fixture;
    expect(readings).toMatchObject([{ provider: id, account: 'default', attempts: 1 }]);
    if (want.status === 'ok') {
      expect(readings).toMatchObject([{ status: 'ok', balance: want.balance }]);
      expect(readings[0]?.warnings.map(({ code }) => code)).toEqual(want.warnings);
      expect(totals).toMatchObject([
        { unit: want.balance.unit, remaining: want.balance.remaining, complete: true },
      ]);
    } else {
      expect(readings).toMatchObject([
        { status: 'error', error: { retryAfterMs: null, ...want.error } },
      ]);
      expect(totals).toEqual([]);
    }
  });
});
