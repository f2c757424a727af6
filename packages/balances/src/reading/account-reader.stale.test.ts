import { expect, test } from 'vitest';
import { createFuelGauge } from '../bare.ts';
import { acme, createResponse, createVendor } from '../test-support/acme.ts';
import { flushPromises } from '../test-support/promises.ts';

const env = { ACME_API_KEY: 'k' };

/** A gauge whose vendor sends these responses, one after the other. */
function createScripted(responses: readonly (() => Response)[], more = {}) {
  const { requests, fetch } = createVendor(
    () => responses[requests.length - 1]?.() ?? createResponse('', 404),
  );
  return {
    requests,
    gauge: createFuelGauge({ providers: [acme], env, fetch, maxRetries: 0, ...more }),
  };
}
const good = () => createResponse({ credits: 12 });

test('a transient failure gives the last good balance with its own time, and the error', async () => {
  const { gauge } = createScripted([good, () => createResponse('', 503)]);
  const first = await gauge.read();
  await flushPromises();
  const second = await gauge.read();
  const [before, after] = [first.readings[0], second.readings[0]];
  expect(after).toMatchObject({
    status: 'stale',
    balance: { remaining: '12' },
    fetchedAt: before?.status === 'ok' && before.fetchedAt,
    error: { kind: 'server_error', status: 503 },
    attempts: 1,
  });
  expect(second).toMatchObject({
    complete: false,
    totals: [{ remaining: '12', accounts: 1, complete: false }],
  });
});

test('a rejected key is an error, even with a last good reading', async () => {
  const { gauge } = createScripted([good, () => createResponse('', 401)]);
  await gauge.read();
  expect(await gauge.read()).toMatchObject({
    readings: [{ status: 'error', error: { kind: 'unauthorized' } }],
  });
});

test('a stale reading never satisfies ensure', async () => {
  const { gauge } = createScripted([good, () => createResponse('{}')]);
  await gauge.read();
  const check = gauge.ensure({ provider: 'acme', atLeast: '1' });
  await expect(check).rejects.toMatchObject({
    kind: 'invalid_response',
    reason: 'balance_not_a_number',
  });
});

test('maxAgeMs returns the last reading without a request; 0 never does; a call overrides the gauge', async () => {
  const { requests, gauge } = createScripted(
    [good, () => createResponse({ credits: 13 }), () => createResponse({ credits: 14 })],
    {
      maxAgeMs: 60_000,
    },
  );
  await gauge.read();
  expect(await gauge.read()).toMatchObject({
    complete: true,
    readings: [{ status: 'ok', balance: { remaining: '12' }, durationMs: 0, attempts: 0 }],
  });
  expect(await gauge.ensure({ provider: 'acme', atLeast: '12' })).toMatchObject({
    remaining: '12',
  });
  expect(requests).toHaveLength(1);
  expect(await gauge.read({ maxAgeMs: 0 })).toMatchObject({
    readings: [{ balance: { remaining: '13' }, attempts: 1 }],
  });
  await flushPromises();
  expect(await gauge.read({ maxAgeMs: 1 })).toMatchObject({
    readings: [{ balance: { remaining: '14' } }],
  });
  expect(requests).toHaveLength(3);
});
