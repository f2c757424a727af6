import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BalanceErrorData, BalanceReading, ProviderDefinition } from '@fuelgauge/core';
import { createGaugeOfOne } from './callers.ts';
import type { Case } from './case.ts';
import { isRetried } from './declared.ts';
import { USUAL_TIMEOUT_MS } from './patience.ts';
import type { Exchange } from './row.ts';
import type { Vendor } from './vendor.ts';
import { withServer } from './with-server.ts';

/** The folder `specs`, also for fault tests that were copied away from it. */
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
  if (!existsSync(folder)) return []; // a document without examples brings none
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

function checkReading(
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

/** A wait this long is reported and not kept: the total of the call is no longer than it. */
const LONG_WAIT_MS = 10_000;

const waitOf = (want: Fixture['want']): number =>
  want.status === 'error' ? (want.error.retryAfterMs ?? 0) : 0;

/** Transient failures are retried, unless the vendor says to wait longer than the total. */
function requestsFor(
  definition: ProviderDefinition,
  status: number,
  { kind = 'unauthorized', reason = '', retryAfterMs }: Partial<BalanceErrorData>,
): number {
  const retried = isRetried(definition, status, { kind, reason });
  return retried && (retryAfterMs ?? 0) < LONG_WAIT_MS ? 3 : 1;
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
      timeoutMs: waitOf(want) < LONG_WAIT_MS ? USUAL_TIMEOUT_MS : waitOf(want),
    }).read();
    const wrong = checkReading(readings[0], want);
    const requests =
      want.status === 'ok' ? 1 : requestsFor(vendor.definition, response.status, want.error);
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
    isPatient: waitOf(fixture.want) > 0,
    run: () => runFixture(vendor, fixture),
  }));
}
