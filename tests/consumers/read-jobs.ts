import { createFuelGauge } from '@fuelgauge/balances/bare';
import type { AccountOptions } from '@fuelgauge/core';
import { linkup } from '@fuelgauge/linkup/provider';

/** One reading that a runtime is to make. */
export interface Job {
  readonly title: string;
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly options: Pick<AccountOptions, 'attemptTimeoutMs' | 'timeoutMs' | 'maxRetries'>;
}

/** Workers hold six connections open for a request. */
const AT_ONCE = 4;

async function readJob({ apiKey, baseUrl, options }: Job): Promise<string> {
  const { id, keyVariables } = linkup;
  // A copy, since the retry budget belongs to the definition.
  const provider = { id, keyVariables, load: async () => ({ ...linkup }) };
  const accounts = [{ provider: id, apiKey, baseUrl }];
  const gauge = createFuelGauge({ providers: [provider], accounts, env: {}, ...options });
  const [reading] = (await gauge.read()).readings;
  if (reading?.status === 'ok') return `ok ${reading.balance.remaining}`;
  if (reading?.status !== 'error') return 'no reading';
  const { kind, reason } = reading.error;
  return `${kind}/${reason}, ${reading.attempts === 1 ? 'asked once' : `asked ${reading.attempts} times`}`;
}

/** Makes all readings, wherever there is `fetch`. @returns what each came to, by its title */
export async function readJobs(jobs: readonly Job[]): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift())
      outcomes[job.title] = await readJob(job);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}
