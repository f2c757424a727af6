import { createFuelGauge, type FuelGauge } from '@fuelgauge/balances';
import {
  type AccountOptions,
  BalanceError,
  type BalanceReading,
  type CallOptions,
} from '@fuelgauge/core';
import { createProviderClient } from '@fuelgauge/core/client';
import { createBalanceRequest, sampleParameters } from '@fuelgauge/core/testing';
import { isHonest } from './honest-report.ts';
import type { Outcome } from './outcome.ts';
import type { Via } from './row.ts';
import type { Vendor } from './vendor.ts';

/** One way to call one account. */
export interface Caller {
  /** The client or the gauge. */
  readonly subject: object;
  call(options?: CallOptions & Readonly<Record<string, unknown>>): Promise<Outcome>;
}

/** The client without its types. */
export interface UntypedClient {
  GET(
    path: string,
    init?: object,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
  getBalance(options?: object): Promise<{ remaining: string; unit: string }>;
  use(...middleware: object[]): void;
}

export function createUntypedClient(
  { definition }: Vendor,
  options: AccountOptions,
): UntypedClient {
  return createProviderClient<Record<never, never>>()(
    // A copy, since every case has a retry budget of its own: it belongs to the definition.
    { ...definition },
    options,
  ) as unknown as UntypedClient;
}

/** What the document requires of a request for the balance beside the key, as `GET` takes it. */
export function paramsOf({ definition }: Vendor) {
  const { url, headers } = createBalanceRequest(definition, null);
  return {
    path: sampleParameters(definition),
    query: Object.fromEntries(new URL(url).searchParams),
    header: Object.fromEntries(headers),
  };
}

/** A gauge of one account. */
export function createGaugeOfOne({ id, definition }: Vendor, options: AccountOptions): FuelGauge {
  // A copy, as above; loaded on first use, as those of the registry are.
  // Without its interval, since here every call must be a request.
  const { minIntervalMs: _, ...askedAtOnce } = definition;
  const { keyVariables } = definition;
  const provider = { id, keyVariables, load: async () => ({ ...askedAtOnce }) };
  const { apiKey, baseUrl, headers, parameters, region, ...transport } = options;
  const account = {
    ...('apiKey' in options && { apiKey }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(headers && { headers }),
    ...(parameters && { parameters }),
    ...(region !== undefined && { region }),
  };
  return createFuelGauge({
    ...transport,
    providers: [provider],
    accounts: [{ provider: id, ...account } as { provider: string }],
  });
}

export function toOutcome(reading: BalanceReading | undefined): Outcome {
  if (reading?.status === 'ok') return { raw: reading, status: 'ok', ...reading.balance };
  if (reading?.status === 'error') return { raw: reading, status: 'error', error: reading.error };
  return { raw: reading, status: 'unexpected' };
}

async function catchError(call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call();
  } catch (raw) {
    return raw instanceof Error && BalanceError.isInstance(raw)
      ? { raw, status: 'error', error: raw.toJSON() }
      : { raw, status: 'unexpected' };
  }
}

export function createCaller(via: Via, vendor: Vendor, options: AccountOptions): Caller {
  if (via === 'getBalances') {
    const gauge = createGaugeOfOne(vendor, options);
    return {
      subject: gauge,
      call: ({ signal } = {}) =>
        catchError(async () => {
          const report = await gauge.read(signal && { signal });
          return isHonest(report)
            ? toOutcome(report.readings[0])
            : { raw: report, status: 'unexpected' };
        }),
    };
  }
  const client = createUntypedClient(vendor, options);
  return {
    subject: client,
    call: (call) =>
      catchError(async () => {
        if (via === 'getBalance') {
          const balance = await client.getBalance(call);
          return { raw: balance, status: 'ok', ...balance };
        }
        const { data, error, response } = await client.GET(vendor.definition.path, {
          params: paramsOf(vendor),
          ...call,
        });
        const raw = {
          data,
          error,
          url: response.url,
          text: response.statusText,
          headers: [...response.headers],
        };
        return {
          raw,
          status: 'response',
          httpStatus: response.status,
          hasData: response.ok && data !== undefined,
        };
      }),
  };
}
