import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Vendor } from './vendor.ts';

export interface ProbeResult {
  readonly output: string;
  readonly exitCode: number | null;
  /** Timers that kept the process alive after its calls; null where it said nothing. */
  readonly timers: number | null;
  /** By way of calling: the outcome as JSON. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** Only a process that hangs reaches it. */
const LONGEST_MS = 120_000;
/** Like this file: TypeScript in the repository, JavaScript where the tests were transpiled. */
const isSource = import.meta.url.endsWith('.ts');
const PROBE = fileURLToPath(new URL(isSource ? './probe.ts' : './probe.js', import.meta.url));

/** Runs `probe.ts` with this environment and no other, but what Node needs. */
export async function runProbe(
  vendor: Vendor,
  mode: 'call' | 'show',
  env: Readonly<Record<string, string>>,
): Promise<ProbeResult> {
  const program = [...(isSource ? ['--conditions=@fuelgauge/source'] : []), PROBE, vendor.id, mode];
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const outcomes = [...output.matchAll(/^OUTCOME (\w+) (.*)$/gm)].map(
    ([, via = '', json = '']) => [via, json] as const,
  );
  const [, timers] = /^TIMERS (\d+)$/m.exec(output) ?? [];
  return {
    output,
    exitCode,
    timers: timers === undefined ? null : Number(timers),
    outcomes: new Map(outcomes),
  };
}
