import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Vendor } from './vendor.ts';

export interface ProbeResult {
  readonly output: string;
  readonly exitCode: number | null;
  /** By way of asking: the outcome as JSON. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** Less than a forgotten timer of an attempt (10 s) would keep the process. */
const LONGEST_MS = 9000;
/** As this file: TypeScript in the repository, JavaScript where the laboratory was transpiled. */
const isSource = import.meta.url.endsWith('.ts');
const PROBE = fileURLToPath(new URL(isSource ? './probe.ts' : './probe.js', import.meta.url));

/** Runs `probe.ts` with this environment and no other, but what Node needs. */
export async function runProbe(
  vendor: Vendor,
  mode: 'ask' | 'show',
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
  return { output, exitCode, outcomes: new Map(outcomes) };
}
