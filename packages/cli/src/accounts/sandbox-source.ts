import { omitUndefined } from '@fuelgauge/core/internal';
import { loadEmulations } from '../sandbox/load-emulations.ts';
import { madeUpParameters } from '../sandbox/made-up-parameters.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { AccountSource } from './account.ts';
import { fixedKey } from './keys/key-source.ts';

/** Starts a sandbox in this process: an account of each of these vendors, and nothing of the environment. */
export async function openSandboxSource(ids: ReadonlySet<string>): Promise<AccountSource> {
  const { endpoints, close } = await startSandbox({ emulations: await loadEmulations(ids) });
  return {
    origin: 'the sandbox',
    isMadeUp: true,
    accounts: endpoints.map(({ id, apiKey, baseUrl }) => ({
      provider: id,
      account: 'sandbox',
      key: fixedKey(apiKey, 'the sandbox'),
      baseUrl,
      ...omitUndefined({ parameters: madeUpParameters(id) }),
    })),
    env: {},
    close,
  };
}
