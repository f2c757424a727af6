import { gzipSync } from 'node:zlib';
import { createFuelGauge } from '@fuelgauge/balances';
import type { BalanceReading, ErrorKind, ProviderDefinition } from '@fuelgauge/core';
import { sampleParameters } from '@fuelgauge/core/testing';
import { checkWithDeadline, LONG_DEADLINE_MS } from '../patience.ts';
import type { Exchange, Scenario } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { chunk, hang, head, reset } from '../wire.ts';
import { withServer } from '../with-server.ts';

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
  checkWithDeadline(LONG_DEADLINE_MS, (deadlineMs) =>
    withFaults(vendor, async (urlOf, apiKey) => {
      const parameters = sampleParameters(vendor.definition);
      const faulty = Object.keys(FAULTS).map((fault) => ({
        provider: `faulty-${fault}`,
        parameters,
        baseUrl: urlOf(fault),
        apiKey,
      }));
      const healthy = Array.from({ length: 20 }, (_, index) => ({
        provider: `healthy-${index}`,
        parameters,
        baseUrl: urlOf('healthy'),
        apiKey,
      }));
      const accounts = [...faulty, ...healthy];
      const providers = accounts.map(({ provider }) => alias(vendor, provider));
      const gauge = createFuelGauge({
        accounts,
        providers,
        env: {},
        attemptTimeoutMs: deadlineMs,
        timeoutMs: deadlineMs,
        maxRetries: 0,
      });
      const readings = await collect(gauge.stream());
      for (const [fault, [kind]] of Object.entries(FAULTS)) {
        const reading = readings.find(({ provider }) => provider === `faulty-${fault}`);
        if (reading?.status !== 'error' || reading.error.kind !== kind)
          return `${fault} gave ${JSON.stringify(reading)}`;
      }
      return checkOrder(readings, ({ provider }) => provider.startsWith('faulty-'));
    }),
  );

/** Sixteen hung calls of one provider, made first; other providers do not wait in its queue. */
const besideQueue: Scenario['run'] = (vendor, _, vendors) =>
  checkWithDeadline(LONG_DEADLINE_MS, (deadlineMs) =>
    withFaults(vendor, async (urlOf, apiKey) => {
      const parameters = sampleParameters(vendor.definition);
      const hung = Array.from({ length: 16 }, (_, index) => ({
        provider: vendor.id,
        account: `hung-${index}`,
        parameters,
        baseUrl: urlOf('hung'),
        apiKey,
      }));
      const others = vendors
        .filter((other) => other !== vendor)
        .map((other) => alias(vendor, `other-${other.id}`));
      const healthy = others.map(({ id }) => ({
        provider: id,
        parameters,
        baseUrl: urlOf('healthy'),
        apiKey,
      }));
      const gauge = createFuelGauge({
        accounts: [...hung, ...healthy],
        providers: others,
        env: {},
        attemptTimeoutMs: deadlineMs,
        maxRetries: 0,
      });
      const readings = await collect(gauge.stream());
      const timeouts = readings.filter(
        (reading) => reading.status === 'error' && reading.error.kind === 'timeout',
      ).length;
      if (timeouts !== hung.length) return `${timeouts} timeouts, not ${hung.length}`;
      return checkOrder(readings, ({ provider }) => provider === vendor.id);
    }),
  );

const vias = ['getBalances'];

export const isolationScenarios: readonly Scenario[] = [
  {
    id: 'isolation/faulty-accounts',
    title: 'hung, drip, bomb, endless and reset beside twenty healthy ones',
    vias,
    isPatient: true,
    run: besideFaults,
  },
  {
    id: 'isolation/queues',
    title: 'sixteen hung calls of one provider first',
    vias,
    isPatient: true,
    run: besideQueue,
  },
];
