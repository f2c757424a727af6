import { createHandlers } from '@fuelgauge/core/msw';
import { type EmulationOptions, sampleParameters } from '@fuelgauge/core/testing';
import { registry } from '@fuelgauge/registry';
import { emulations } from '@fuelgauge/registry/emulations';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getBalances } from './index.ts';
import { expectedTotals, type Fixture, readFixtures } from './test-support/fixtures.ts';

const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function emulationOf(id: string) {
  const emulation = await emulations.find((entry) => entry.id === id)?.load();
  if (!emulation) throw new Error(`no emulation of ${id}`);
  return emulation;
}

/** Reads an account through every layer, global `fetch` included; the vendor responds with the fixture or amounts. */
async function readFrom(id: string, fixture?: Fixture, amounts: EmulationOptions = {}) {
  const emulation = await emulationOf(id);
  server.use(...createHandlers(emulation)(fixture ? { reply: fixture.response } : amounts));
  const parameters = sampleParameters(emulation.definition);
  const accounts = [{ provider: id, apiKey: 'a-well-formed-key', parameters }];
  return getBalances({ accounts, env: {}, maxRetries: 0 });
}

describe.each(registry)('$id', ({ id }) => {
  const fixtures = readFixtures(id);

  test('has a successful fixture; a document without examples brings none, and is read itself', async () => {
    if (fixtures.length > 0) return expect(fixtures.map(({ want }) => want.status)).toContain('ok');
    const { readings, totals } = await readFrom(id);
    expect(readings).toMatchObject([{ provider: id, status: 'ok', warnings: [] }]);
    expect(totals).toMatchObject([{ complete: true }]);
  });

  test('amounts that the handlers are given are those that are read', async () => {
    const { total, others = [] } = (await emulationOf(id)).definition.balance;
    for (const other of [undefined, ...others.map((each) => each.id)]) {
      const { readings } = await readFrom(id, undefined, {
        balance: '17',
        ...(total && { total: '40' }),
        ...(other !== undefined && { others: { [other]: '3' } }),
      });
      const [reading] = readings;
      const balance = reading?.status === 'ok' ? reading.balance : undefined;
      expect(balance).toMatchObject({ remaining: '17', total: total ? '40' : null });
      const found = balance?.others?.find((each) => each.id === other);
      if (other !== undefined) expect(found?.remaining).toBe('3');
    }
  });

  test.each(fixtures)('$title', async (fixture) => {
    const { readings, totals } = await readFrom(id, fixture);
    const { want } = fixture;
    expect(readings).toMatchObject([{ provider: id, account: 'default', attempts: 1 }]);
    if (want.status === 'ok') {
      expect(readings).toMatchObject([{ status: 'ok', balance: want.balance }]);
      // Every member that the fixture does not name must be absent: an amount too many is seen as well.
      expect(
        Object.keys(readings[0]?.status === 'ok' ? readings[0].balance : {}).toSorted(),
      ).toEqual(Object.keys(want.balance).toSorted());
      expect(readings[0]?.warnings.map(({ code }) => code)).toEqual(want.warnings);
      expect(totals).toMatchObject(expectedTotals(want.balance));
    } else {
      expect(readings).toMatchObject([
        { status: 'error', error: { retryAfterMs: null, ...want.error } },
      ]);
      expect(totals).toEqual([]);
    }
  });
});
