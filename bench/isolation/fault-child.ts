import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface FaultChild {
  readonly origin: string;
  /** Names of the faults that it serves. */
  readonly faults: readonly string[];
  close(): void;
}

/** Starts the server of faults in a process of its own. */
export async function startFaultChild(): Promise<FaultChild> {
  const child = fork(new URL('fault-process.ts', import.meta.url), {
    execArgv: ['--conditions=@fuelgauge/source'],
  });
  const [message] = (await once(child, 'message')) as [
    { readonly port: number; readonly faults: readonly string[] },
  ];
  return {
    origin: `http://127.0.0.1:${message.port}`,
    faults: message.faults,
    close: () => child.disconnect(),
  };
}
