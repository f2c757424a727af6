import { createFuelGauge, type FuelGauge } from '@fuelgauge/balances';
import {
  type AccountOptions,
  BalanceError,
  type BalanceReading,
  type CallOptions,
} from '@fuelgauge/core';
import { createProviderClient } from '@fuelgauge/core/client';
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

/** A gauge of one account. */
export function createGaugeOfOne({ id, definition }: Vendor, options: AccountOptions): FuelGauge {
  // A copy, as above; loaded on first use, as those of the registry are.
  const { keyVariables } = definition;
  const provider = { id, keyVariables, load: async () => ({ ...definition }) };
  const { apiKey, baseUrl, headers, ...transport } = options;
  const account = {
    ...('apiKey' in options && { apiKey }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(headers && { headers }),
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
          const [reading, ...others] = report.readings;
          const isHonest =
            others.length === 0 &&
            report.complete === (reading?.status === 'ok') &&
            report.totals.length === (report.complete ? 1 : 0);
          return isHonest ? toOutcome(reading) : { raw: report, status: 'unexpected' };
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
        const { data, error, response } = await client.GET(vendor.definition.path, call);
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
