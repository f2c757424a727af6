import { gzipSync } from 'node:zlib';
import { createFuelGauge } from '@fuelgauge/balances';
import type { BalanceReading, ErrorKind, ProviderDefinition } from '@fuelgauge/core';
import type { Exchange, Scenario } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { chunk, hang, head, reset } from '../wire.ts';
import { withServer } from '../with-server.ts';

/** The healthy accounts need a small part of it, even on a busy machine. */
const DEADLINE_MS = 8000;
const BLOCK = new Uint8Array(16_384);
const FAULTS: Readonly<Record<string, readonly [ErrorKind, Exchange]>> = {
  hung: ['timeout', { wire: () => [hang] }],
  drip: [
    'timeout',
    {
      body: ' '.repeat(10_000),
      wire: (response) => [
        head(response, 'content-length: 10000'),
        { drip: response.body, everyMs: 20 },
      ],
    },
  ],
  bomb: [
    'invalid_response',
    { headers: [['content-encoding', 'gzip']], body: gzipSync(new Uint8Array(20_000_000)) },
  ],
  endless: ['invalid_response', { wire: (response) => [head(response), { endless: BLOCK }] }],
  reset: [
    'network',
    {
      wire: (response) => [
        head(response, 'transfer-encoding: chunked'),
        chunk(response.body.subarray(0, 4)),
        reset,
      ],
    },
  ],
};

/** The vendor under another id: one of many. */
function alias({ definition }: Vendor, id: string): ProviderDefinition {
  return { ...definition, id };
}

/** Serves the vendor once in order and once for each fault, all at the same time. */
async function withFaults<Result>(
  vendor: Vendor,
  use: (urlOf: (fault: string) => string, apiKey: string) => Promise<Result>,
): Promise<Result> {
  const open = async (
    names: readonly string[],
    urls: Readonly<Record<string, string>>,
    apiKey: string,
  ): Promise<Result> => {
    const [name, ...others] = names;
    if (name === undefined) return use((fault) => urls[fault] ?? '', apiKey);
    return withServer(vendor, [FAULTS[name]?.[1] ?? {}], ({ baseUrl, key }) =>
      open(others, { ...urls, [name]: baseUrl }, key.key),
    );
  };
  return open(['healthy', ...Object.keys(FAULTS)], {}, '');
}

async function collect(stream: AsyncIterable<BalanceReading>): Promise<readonly BalanceReading[]> {
  const readings: BalanceReading[] = [];
  for await (const reading of stream) readings.push(reading);
  return readings;
}

/** Every account that is well was read before the first that hung was given up. */
function checkOrder(
  readings: readonly BalanceReading[],
  isFaulty: (reading: BalanceReading) => boolean,
): string | undefined {
  const firstTimeout = readings.findIndex(
    (reading) => reading.status === 'error' && reading.error.kind === 'timeout',
  );
  const healthy = readings.filter((reading) => !isFaulty(reading));
  const failed = healthy.find(({ status }) => status !== 'ok');
  if (failed) return `${failed.provider} failed beside the faulty ones`;
  const late = healthy.find((reading) => readings.indexOf(reading) > firstTimeout);
  return late ? `${late.provider} had to wait for the ones that hung` : undefined;
}

/** Five faulty accounts beside twenty healthy ones, each of a provider of its own. */
const besideFaults: Scenario['run'] = (vendor) =>
  withFaults(vendor, async (urlOf, apiKey) => {
    const faulty = Object.keys(FAULTS).map((fault) => ({
      provider: `faulty-${fault}`,
      baseUrl: urlOf(fault),
      apiKey,
    }));
    const healthy = Array.from({ length: 20 }, (_, index) => ({
      provider: `healthy-${index}`,
      baseUrl: urlOf('healthy'),
      apiKey,
    }));
    const accounts = [...faulty, ...healthy];
    const providers = accounts.map(({ provider }) => alias(vendor, provider));
    const gauge = createFuelGauge({
      accounts,
      providers,
      env: {},
      attemptTimeoutMs: DEADLINE_MS,
      timeoutMs: DEADLINE_MS,
      maxRetries: 0,
    });
    const readings = await collect(gauge.stream());
    for (const [fault, [kind]] of Object.entries(FAULTS)) {
      const reading = readings.find(({ provider }) => provider === `faulty-${fault}`);
      if (reading?.status !== 'error' || reading.error.kind !== kind)
        return `${fault} gave ${JSON.stringify(reading)}`;
    }
    return checkOrder(readings, ({ provider }) => provider.startsWith('faulty-'));
  });

/** Sixteen hung calls of one provider, made first; other providers do not wait in its queue. */
const besideQueue: Scenario['run'] = (vendor, _, vendors) =>
  withFaults(vendor, async (urlOf, apiKey) => {
    const hung = Array.from({ length: 16 }, (_, index) => ({
      provider: vendor.id,
      account: `hung-${index}`,
      baseUrl: urlOf('hung'),
      apiKey,
    }));
    const others = vendors
      .filter((other) => other !== vendor)
      .map((other) => alias(vendor, `other-${other.id}`));
    const healthy = others.map(({ id }) => ({ provider: id, baseUrl: urlOf('healthy'), apiKey }));
    const gauge = createFuelGauge({
      accounts: [...hung, ...healthy],
      providers: others,
      env: {},
      attemptTimeoutMs: DEADLINE_MS,
      maxRetries: 0,
    });
    const readings = await collect(gauge.stream());
    const timeouts = readings.filter(
      (reading) => reading.status === 'error' && reading.error.kind === 'timeout',
    ).length;
    if (timeouts !== hung.length) return `${timeouts} timeouts, not ${hung.length}`;
    return checkOrder(readings, ({ provider }) => provider === vendor.id);
  });

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
    withServer(vendor, [{}], async ({ options, baseUrl, key }) => {
      const account = { baseUrl, apiKey: key.key };
      const accounts = [
        { ...account, provider: 'unloaded' },
        { ...account, provider: vendor.id },
      ];
      const providers = [{ id: 'unloaded', keyVariables: ['UNLOADED_API_KEY'], load } as const];
      const { env = {} } = options;
      const { readings } = await createFuelGauge({
        env,
        attemptTimeoutMs: DEADLINE_MS,
        timeoutMs: DEADLINE_MS,
        accounts,
        providers,
      }).read();
      const [unloaded, healthy] = readings;
      if (unloaded?.status !== 'error' || unloaded.error.kind !== kind)
        return JSON.stringify(unloaded);
      return healthy?.status === 'ok' ? undefined : JSON.stringify(healthy);
    });
}

/** One broken key function among accounts of the same provider. */
const besideKeyFunction: Scenario['run'] = (vendor) =>
  withServer(vendor, [{}], async ({ baseUrl, key }) => {
    const accounts = [
      {
        provider: vendor.id,
        account: 'broken',
        baseUrl,
        apiKey: () => Promise.reject(new Error(key.key)),
      },
      {
        provider: vendor.id,
        account: 'stuck',
        baseUrl,
        apiKey: () => new Promise<string>(() => {}),
      },
      { provider: vendor.id, account: 'well', baseUrl, apiKey: async () => key.key },
    ];
    const { readings } = await createFuelGauge({
      accounts,
      env: {},
      timeoutMs: DEADLINE_MS,
    }).read();
    const kinds = readings
      .map((reading) => (reading.status === 'error' ? reading.error.kind : reading.status))
      .join();
    return kinds === 'missing_key,timeout,ok' ? undefined : kinds;
  });

const vias = ['getBalances'];

export const isolationScenarios: readonly Scenario[] = [
  {
    id: 'isolation/faulty-accounts',
    title: 'hung, drip, bomb, endless and reset beside twenty healthy ones',
    vias,
    run: besideFaults,
  },
  {
    id: 'isolation/queues',
    title: 'sixteen hung calls of one provider first',
    vias,
    run: besideQueue,
  },
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
