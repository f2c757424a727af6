import { loadEmulations } from '../../packages/cli/src/sandbox/load-emulations.ts';
import { startSandbox } from '../../packages/cli/src/sandbox/start-sandbox.ts';
import { accountsOf } from '../../packages/cli/src/test-support/accounts-of.ts';

export interface SourceSandbox {
  readonly url: string;
  /** Environment variables that lead every provider to the sandbox, with a key that it accepts. */
  readonly env: Readonly<Record<string, string>>;
  /** What a vendor has left, or what goes wrong there, from now on: `balance=3`, `fault=503`. */
  set(id: string, behaviour: string): Promise<void>;
  close(): Promise<void>;
}

/** The sandbox of the command line, from its sources, in this process. */
export async function startSourceSandbox(): Promise<SourceSandbox> {
  const { url, endpoints, close } = await startSandbox({ emulations: await loadEmulations() });
  return {
    url,
    env: accountsOf({ endpoints }, ...endpoints.map(({ id }) => id)),
    async set(id, behaviour) {
      const { ok, status } = await fetch(`${url}/_control/${id}?${behaviour}`, { method: 'POST' });
      if (!ok) throw new Error(`the sandbox refused ${behaviour}: ${status}`);
    },
    close,
  };
}
