import { expect, test } from 'vitest';
import { createFuelGauge, getBalances } from '../bare.ts';
import type { EnsureOptions, FuelGaugeOptions, ReadOptions } from './options.ts';

const refused = { kind: 'invalid_config', reason: 'option' };
const MAX = 2 ** 31 - 1;

test.each([
  { option: 'timeoutMs', least: 1, kind: 'number' },
  { option: 'attemptTimeoutMs', least: 1, kind: 'number' },
  { option: 'maxAgeMs', least: 0, kind: 'number' },
  { option: 'maxRetries', least: 0, kind: 'whole number' },
  { option: 'maxConcurrentPerProvider', least: 1, kind: 'whole number' },
])('$option is a $kind from $least to 2^31 - 1', ({ option, least, kind }) => {
  const isCount = kind === 'whole number';
  const invalid = [least - 1, Number.NaN, Number.POSITIVE_INFINITY, MAX + 1, '5', null];
  for (const value of isCount ? [...invalid, 1.5] : invalid)
    expect(() => createFuelGauge({ [option]: value }), String(value)).toThrow(
      expect.objectContaining({
        ...refused,
        message: `[fuelgauge] ${option} is out of range: give a ${kind} from ${least} to ${MAX}`,
      }),
    );
  const valid = [least, MAX, undefined];
  for (const value of isCount ? valid : [...valid, 1.5]) createFuelGauge({ [option]: value });
});

test.each([
  { given: { fetch: 'https://acme.test' } },
  { given: { env: 'ACME_API_KEY=1' } },
  { given: { env: null } },
  { given: { accounts: { provider: 'acme' } } },
  { given: { providers: 'acme' } },
  { given: { providers: [undefined] } },
  { given: { providers: [{ id: 'Not An Id', keyVariables: ['A'] }] } },
  { given: null },
])(
  '$given is refused at once by createFuelGauge, and rejected by getBalances',
  async ({ given }) => {
    const options = given as unknown as FuelGaugeOptions;
    expect(() => createFuelGauge(options)).toThrow(expect.objectContaining(refused));
    await expect(getBalances(options)).rejects.toMatchObject(refused);
  },
);

test.each([
  { given: { signal: new AbortController() } },
  { given: { signal: 'signal' } },
  { given: 'options' },
  { given: null },
])('$given is refused call by call', async ({ given }) => {
  const gauge = createFuelGauge({ env: {} });
  const options = given as unknown as ReadOptions;
  await expect(gauge.read(options)).rejects.toMatchObject(refused);
  await expect(gauge.stream(options).next()).rejects.toMatchObject(refused);
  await expect(gauge.ensure(options as EnsureOptions)).rejects.toMatchObject(refused);
  await expect(getBalances(given as FuelGaugeOptions)).rejects.toMatchObject(refused);
});

test('a signal may be null', async () => {
  const options = { signal: null as unknown as AbortSignal };
  expect(await getBalances({ env: {}, ...options })).toMatchObject({ readings: [] });
  expect(await createFuelGauge({ env: {} }).read(options)).toMatchObject({ readings: [] });
  expect(await createFuelGauge({ env: {} }).stream(options).next()).toMatchObject({ done: true });
});

test('an invalid maxAgeMs is refused call by call', async () => {
  const gauge = createFuelGauge({ env: {} });
  await expect(gauge.read({ maxAgeMs: -1 })).rejects.toMatchObject(refused);
  await expect(gauge.stream({ maxAgeMs: Number.NaN }).next()).rejects.toMatchObject(refused);
  await expect(
    gauge.ensure({ provider: 'acme', atLeast: '1', maxAgeMs: -0.5 }),
  ).rejects.toMatchObject(refused);
});
