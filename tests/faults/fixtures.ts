import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BalanceErrorData, BalanceReading } from '@fuelgauge/core';
import { createGaugeOfOne } from './ask.ts';
import type { Case } from './cases.ts';
import type { Exchange } from './row.ts';
import type { Vendor } from './vendor.ts';
import { withServer } from './with-server.ts';

/** The folder `specs`, for a laboratory that was moved away from it. */
const SPECS =
  process.env['FUELGAUGE_SPECS'] ?? fileURLToPath(new URL('../../specs', import.meta.url));

/** One exchange of `specs/<id>/fixtures`, and the reading that it must give. */
interface Fixture {
  readonly title: string;
  readonly response: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly want:
    | { readonly status: 'ok'; readonly balance: object; readonly warnings: readonly string[] }
    | { readonly status: 'error'; readonly error: Partial<BalanceErrorData> };
}

function readFixtures(id: string): readonly Fixture[] {
  const folder = join(SPECS, id, 'fixtures');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture);
}

function firstDifference(actual: object, wanted: object): string | undefined {
  for (const [name, value] of Object.entries(wanted)) {
    const given: unknown = (actual as Record<string, unknown>)[name];
    if (JSON.stringify(given) !== JSON.stringify(value))
      return `${name} is ${JSON.stringify(given)}, not ${JSON.stringify(value)}`;
  }
  return undefined;
}

function judgeReading(
  reading: BalanceReading | undefined,
  want: Fixture['want'],
): string | undefined {
  if (reading?.status !== want.status)
    return `the reading is ${reading?.status}, not ${want.status}`;
  if (reading.status === 'ok' && want.status === 'ok')
    return firstDifference(
      { ...reading.balance, warnings: reading.warnings.map(({ code }) => code) },
      { ...want.balance, warnings: want.warnings },
    );
  if (reading.status === 'error' && want.status === 'error')
    return firstDifference(reading.error, { retryAfterMs: null, ...want.error });
  return undefined;
}

/** Some failures may pass: then the vendor is asked again, unless it said to wait longer than there is time. */
const TIMEOUT_MS = 4000;

function requestsFor(error: Partial<BalanceErrorData>): number {
  const mayPass =
    error.kind === 'rate_limited'
      ? error.reason !== 'ambiguous'
      : error.kind === 'server_error' || error.kind === 'timeout';
  return mayPass && (error.retryAfterMs ?? 0) < TIMEOUT_MS ? 3 : 1;
}

async function runFixture(
  vendor: Vendor,
  { response, want }: Fixture,
): Promise<string | undefined> {
  const names = new Map(
    Object.entries(response.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (!names.has('content-type')) names.set('content-type', '');
  const exchange: Exchange = { status: response.status, body: response.body, headers: [...names] };
  return withServer(vendor, [exchange], async ({ options, server }) => {
    const { readings } = await createGaugeOfOne(vendor, {
      ...options,
      timeoutMs: TIMEOUT_MS,
    }).read();
    const wrong = judgeReading(readings[0], want);
    const requests = want.status === 'ok' ? 1 : requestsFor(want.error);
    return (
      wrong ??
      (server.requests.length === requests
        ? undefined
        : `${server.requests.length} requests, not ${requests}`)
    );
  });
}

/** Every fixture of the vendor, byte for byte over the socket. */
export function fixtureCases(vendor: Vendor): readonly Case[] {
  return readFixtures(vendor.id).map((fixture) => ({
    id: 'fixture',
    title: fixture.title,
    provider: vendor.id,
    via: 'getBalances',
    exclusive: false,
    run: () => runFixture(vendor, fixture),
  }));
}
