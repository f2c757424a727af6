import type { AccountSource } from '../accounts/account-source.ts';
import { loadEmulations } from './load-emulations.ts';
import { startSandbox } from './start-sandbox.ts';

/** Starts a sandbox in this process: an account of every vendor, and nothing of the environment. */
export async function openSandboxSource(): Promise<AccountSource> {
  const { endpoints, close } = await startSandbox({ emulations: await loadEmulations() });
  return {
    accounts: endpoints.map(({ id, ...connection }) => ({ provider: id, account: 'sandbox', ...connection })),
    env: {},
    close,
  };
}
