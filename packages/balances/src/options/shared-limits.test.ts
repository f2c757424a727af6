import { BalanceError, readBalance } from '@fuelgauge/core';
import { createProviderClient } from '@fuelgauge/core/client';
import { expect, test } from 'vitest';
import { createFuelGauge } from '../bare.ts';
import { acme, createResponse, createVendor } from '../test-support/acme.ts';

const { fetch } = createVendor(() => createResponse({ credits: 12 }));
const MAX = 2 ** 31 - 1;
const VALUES = [
  undefined,
  null,
  -1,
  -0.5,
  0,
  0.5,
  1,
  1.5,
  2,
  1000.25,
  25_000,
  MAX,
  MAX + 0.5,
  MAX + 1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '5',
  true,
  [5],
  {},
];

/** Whether a call fails because of its options. Other failures, such as a deadline of 1 ms, do not count. */
async function isRefused(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    if (!BalanceError.isInstance(error)) throw error;
    return error.kind === 'invalid_config' && error.reason === 'option';
  }
}

test.each(
  (['timeoutMs', 'attemptTimeoutMs', 'maxRetries'] as const).flatMap((option) =>
    VALUES.map((value) => ({ option, value })),
  ),
)('client, readBalance and gauge agree on $option: $value', async ({ option, value }) => {
  const limit = { [option]: value };
  const options = { apiKey: 'k', fetch, ...limit };
  const client = createProviderClient()(acme, options);
  const byClient = await isRefused(() => client.getBalance());
  expect(await isRefused(() => readBalance(acme, options))).toBe(byClient);
  expect(await isRefused(() => createFuelGauge({ providers: [acme], ...limit }))).toBe(byClient);
});

test.each([
  { option: 'timeoutMs', value: 1.5, want: false },
  { option: 'attemptTimeoutMs', value: 1.5, want: false },
  { option: 'maxRetries', value: 1.5, want: true },
  { option: 'timeoutMs', value: null, want: true },
])('$option: $value is refused by both: $want', async ({ option, value, want }) => {
  const limit = { [option]: value };
  const options = { apiKey: 'k', fetch, ...limit };
  expect(await isRefused(() => readBalance(acme, options))).toBe(want);
  expect(await isRefused(() => createFuelGauge(limit))).toBe(want);
});
