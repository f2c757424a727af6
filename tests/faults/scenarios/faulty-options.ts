import { createFuelGauge } from '@fuelgauge/balances';
import type { ErrorKind } from '@fuelgauge/core';
import { checkWithDeadline, LONG_DEADLINE_MS } from '../patience.ts';
import type { Scenario } from '../row.ts';
import { withServer } from '../with-server.ts';

/** A provider that cannot be loaded costs nobody else anything. */
const LOADERS: Readonly<Record<string, readonly [ErrorKind, () => Promise<never>]>> = {
  'throws at once': [
    'invalid_config',
    () => {
      throw new TypeError('thrown at once');
    },
  ],
  'gives nothing': ['invalid_config', async () => undefined as never],
  'never settles': ['timeout', () => new Promise<never>(() => {})],
  'rejects with a text': ['invalid_config', () => Promise.reject('a text, no error')],
};

function besideLoader(kind: ErrorKind, load: () => Promise<never>): Scenario['run'] {
  return (vendor) =>
    checkWithDeadline(LONG_DEADLINE_MS, (deadlineMs) =>
      withServer(vendor, [{}], async ({ options, baseUrl, key }) => {
        const { parameters = {} } = options;
        const account = { baseUrl, apiKey: key.key };
        const accounts = [
          { ...account, provider: 'unloaded' },
          { ...account, provider: vendor.id, parameters },
        ];
        const providers = [{ id: 'unloaded', keyVariables: ['UNLOADED_API_KEY'], load } as const];
        const { env = {} } = options;
        const { readings } = await createFuelGauge({
          env,
          attemptTimeoutMs: deadlineMs,
          timeoutMs: deadlineMs,
          accounts,
          providers,
        }).read();
        const [unloaded, healthy] = readings;
        if (unloaded?.status !== 'error' || unloaded.error.kind !== kind)
          return JSON.stringify(unloaded);
        return healthy?.status === 'ok' ? undefined : JSON.stringify(healthy);
      }),
    );
}

/** One broken key function among accounts of the same provider. */
const besideKeyFunction: Scenario['run'] = (vendor) =>
  checkWithDeadline(LONG_DEADLINE_MS, (deadlineMs) =>
    withServer(vendor, [{}], async ({ options: { parameters = {} }, baseUrl, key }) => {
      const accounts = [
        {
          provider: vendor.id,
          account: 'broken',
          parameters,
          baseUrl,
          apiKey: () => Promise.reject(new Error(key.key)),
        },
        {
          provider: vendor.id,
          account: 'stuck',
          parameters,
          baseUrl,
          apiKey: () => new Promise<string>(() => {}),
        },
        { provider: vendor.id, account: 'well', parameters, baseUrl, apiKey: async () => key.key },
      ];
      const { readings } = await createFuelGauge({
        accounts,
        env: {},
        timeoutMs: deadlineMs,
      }).read();
      const kinds = readings
        .map((reading) => (reading.status === 'error' ? reading.error.kind : reading.status))
        .join();
      return kinds === 'missing_key,timeout,ok' ? undefined : kinds;
    }),
  );

const vias = ['getBalances'];

export const faultyOptionScenarios: readonly Scenario[] = [
  ...Object.entries(LOADERS).map(
    ([title, [kind, load]]): Scenario => ({
      id: 'options/faulty',
      title: `a loader that ${title}`,
      vias,
      run: besideLoader(kind, load),
    }),
  ),
  {
    id: 'options/faulty',
    title: 'broken key functions beside a good one',
    vias,
    run: besideKeyFunction,
  },
];
