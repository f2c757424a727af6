import { loadEmulations } from '../sandbox/load-emulations.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { AccountSource } from './account.ts';
import { fixedKey } from './keys/key-source.ts';

/** Starts a sandbox in this process: an account of every vendor, and nothing of the environment. */
export async function openSandboxSource(): Promise<AccountSource> {
  const { endpoints, close } = await startSandbox({ emulations: await loadEmulations() });
  return {
    origin: 'the sandbox',
    accounts: endpoints.map(({ id, apiKey, baseUrl }) => ({
      provider: id,
      account: 'sandbox',
      key: fixedKey(apiKey, 'the sandbox'),
      baseUrl,
    })),
    env: {},
    close,
  };
}
