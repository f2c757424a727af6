import { afterEach, expect, test } from 'vitest';
import { createFuelGauge, getBalances } from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';

const SECRET = 'sk-live-4f9a8b7c6d5e';
const healthy = defineAcme('healthy');
const vendor = () => createVendor(() => createResponse({ credits: 12 }));
const env = { ACME_API_KEY: 'k', HEALTHY_API_KEY: 'k' };

const POLLUTION: Record<string, unknown> = {
  baseUrl: 'https://evil.test',
  apiKey: SECRET,
  headers: { 'x-api-key': SECRET },
  pool: 'evil',
  account: 'evil',
  provider: 'evil',
  fetch: () => Promise.reject(new Error(SECRET)),
  env: { ACME_API_KEY: SECRET, HEALTHY_API_KEY: SECRET },
  providers: [],
  accounts: [],
  maxAgeMs: 100_000,
  timeoutMs: 1,
  attemptTimeoutMs: 1,
  maxRetries: -1,
  maxConcurrentPerProvider: 0,
  signal: AbortSignal.abort(),
  retryBudget: null,
  onReading: () => {
    throw new Error(SECRET);
  },
  load: () => Promise.reject(new Error(SECRET)),
  atLeast: '1000000',
  unit: 'USD',
};

afterEach(() => {
  for (const name of Object.keys(POLLUTION)) Reflect.deleteProperty(Object.prototype, name);
});

test.each(Object.keys(POLLUTION))(
  'a polluted Object.prototype.%s changes nothing',
  async (name) => {
    const { requests, fetch } = vendor();
    const lazy = {
      id: 'healthy',
      keyVariables: ['HEALTHY_API_KEY'] as const,
      load: async () => healthy,
    };
    const ask = async () => {
      const given = { providers: [acme, lazy], env, fetch };
      const configured = {
        ...given,
        accounts: [{ provider: 'acme', apiKey: 'mine' }, { provider: 'healthy' }],
      };
      const discovered = createFuelGauge(given);
      const reports = [
        await discovered.read(),
        await discovered.read({}),
        await getBalances(configured),
      ];
      const streamed: string[] = [];
      for await (const { status } of createFuelGauge(configured).stream({})) streamed.push(status);
      const { remaining } = await createFuelGauge(configured).ensure({
        provider: 'acme',
        atLeast: '1',
      });
      const shown = reports.map(({ readings }) =>
        readings.map((reading) => [
          reading.provider,
          reading.account,
          reading.status === 'error'
            ? reading.error.message
            : [reading.balance.remaining, reading.balance.poolId],
        ]),
      );
      return {
        shown,
        streamed,
        remaining,
        sent: requests.splice(0).map(({ endpoint, key }) => [endpoint, key]),
      };
    };
    const clean = await ask();
    Object.defineProperty(Object.prototype, name, {
      value: POLLUTION[name],
      configurable: true,
      enumerable: true,
      writable: true,
    });
    const polluted = await ask();
    Reflect.deleteProperty(Object.prototype, name);
    expect(polluted).toEqual(clean);
    expect(polluted.sent).toHaveLength(9);
  },
);
