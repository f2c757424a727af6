import type { BalanceReport } from '@fuelgauge/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFuelGauge } from './bare.ts';
import { createResponse, createVendor, defineAcme } from './test-support/acme.ts';
import { defer, flushPromises } from './test-support/promises.ts';

const providers = ['acme', 'globex', 'hooli'].map((id) =>
  defineAcme(id, { unit: id === 'acme' ? 'acme:credit' : 'USD' }),
);
const account = fc.record({
  provider: fc.constantFrom('acme', 'globex', 'hooli'),
  credits: fc.option(fc.integer({ min: -1000, max: 1000 })),
  pool: fc.constantFrom('p', 'q', undefined),
});

/** What must not depend on the order of the responses: everything but times. */
function withoutTimes({ readings, fetchedAt: _, ...report }: BalanceReport) {
  return {
    ...report,
    readings: readings.map(({ durationMs: _, ...reading }) => ({ ...reading, fetchedAt: null })),
  };
}

async function readInOrder(
  given: readonly { provider: string; credits: number | null; pool: string | undefined }[],
  order: readonly number[],
) {
  const responses = given.map(() => defer<Response>());
  const { fetch } = createVendor(
    ({ key }) => responses[Number(key)]?.promise ?? createResponse('', 500),
  );
  const accounts = given.map(({ provider, pool }, index) => ({
    provider,
    account: `${index}`,
    apiKey: `${index}`,
    ...(pool && { pool }),
  }));
  const gauge = createFuelGauge({
    providers,
    accounts,
    fetch,
    maxRetries: 0,
    maxConcurrentPerProvider: 99,
  });
  const report = gauge.read();
  for (const index of order) {
    responses[index]?.resolve(
      given[index]?.credits === null
        ? createResponse('', 500)
        : createResponse({ credits: given[index]?.credits }),
    );
    await Promise.resolve();
  }
  return report;
}

test('the order of the responses changes nothing in the report', async () => {
  const runs = fc
    .array(account, { minLength: 1, maxLength: 8 })
    .chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.keys()], { minLength: given.length }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(runs, async ([given, order]) => {
      const straight = await readInOrder(given, [...given.keys()]);
      const shuffled = await readInOrder(given, order);
      expect(shuffled.readings.map((reading) => reading.account)).toEqual(
        given.map((_, index) => `${index}`),
      );
      // Where the amounts of a pool differ, the newest counts, and which one that is depends on the order.
      const moves = straight.readings.some(({ warnings }) =>
        warnings.some(({ code }) => code === 'pool_moving'),
      );
      if (!moves) expect(withoutTimes(shuffled)).toEqual(withoutTimes(straight));
      expect(shuffled.complete).toBe(given.every(({ credits }) => credits !== null));
    }),
    { numRuns: 50 },
  );
  await flushPromises();
});
