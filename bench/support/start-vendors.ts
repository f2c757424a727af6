import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface RunningVendors {
  /** Base URLs are `<origin>/<delay in ms>/<provider>`. */
  readonly origin: string;
  close(): void;
}

/** Starts the emulated vendors, so that answering costs the measured process nothing. */
export async function startVendors(): Promise<RunningVendors> {
  const program = new URL('../vendors/vendor-process.ts', import.meta.url);
  const child = fork(program, { execArgv: ['--conditions=@fuelgauge/source'] });
  const [port] = (await once(child, 'message')) as [number];
  return { origin: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}
