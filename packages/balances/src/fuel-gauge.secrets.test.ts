import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createFuelGauge } from './bare.ts';
import { acme, createResponse, createVendor } from './test-support/acme.ts';

const key = 'sk-live-0123456789';
const show = (value: unknown) => inspect(value, { depth: 20, showHidden: true, getters: true });

test('neither the gauge nor its results show a key', async () => {
  const { fetch } = createVendor(({ key: given }) =>
    createResponse({ error: `bad key ${given}`, credits: given }, 401),
  );
  const gauge = createFuelGauge({
    providers: [acme],
    accounts: [
      { provider: 'acme', apiKey: key, headers: { 'x-team': key } },
      { provider: 'acme', account: 'malformed', apiKey: `${key}\n${key}` },
      {
        provider: 'acme',
        account: 'base-url',
        apiKey: key,
        baseUrl: `https://me:${key}@acme.test`,
      },
    ],
    env: { ACME_API_KEY: key },
    fetch,
  });
  const report = await gauge.read();
  const failure = await gauge
    .ensure({ provider: 'acme', account: 'default', atLeast: '1' })
    .catch((error: unknown) => error);
  for (const text of [
    show(gauge),
    JSON.stringify(gauge),
    show(report),
    JSON.stringify(report),
    show(failure),
    String(failure),
  ])
    expect(text).not.toContain(key.slice(0, 8));
  expect(structuredClone(report)).toEqual(report);
});

test('a refused option is named, and its value is not quoted', () => {
  const accounts = [{ provider: 'acme', account: `${key}\n` }];
  expect(() => createFuelGauge({ providers: [acme], accounts })).toThrow(
    '[fuelgauge] accounts[0].account must be 1 to 128 visible characters: correct the option',
  );
});
