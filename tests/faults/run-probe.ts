import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleParameters } from '@fuelgauge/core/testing';
import type { Vendor } from './vendor.ts';

export interface ProbeResult {
  readonly output: string;
  readonly exitCode: number | null;
  /** Timers that kept the process alive after its calls; null where it said nothing. */
  readonly timers: number | null;
  /** By way of calling: the outcome as JSON. */
  readonly outcomes: ReadonlyMap<string, string>;
}

const { PATH, NODE_COMPILE_CACHE } = process.env;
/** Only a process that hangs reaches it. */
const LONGEST_MS = 120_000;
/** Like this file: TypeScript in the repository, JavaScript where the tests were transpiled. */
const isSource = import.meta.url.endsWith('.ts');
const PROBE = fileURLToPath(new URL(isSource ? './probe.ts' : './probe.js', import.meta.url));

/** What the vendor wants beside the key, by the variables that it is read from. */
const parametersOf = ({ definition }: Vendor): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sampleParameters(definition)).flatMap(([name, value]) => {
      const variable = definition.parameters?.[name]?.variables[0];
      return variable === undefined ? [] : [[variable, value]];
    }),
  );

/** Runs `probe.ts` with this environment and no other, but what Node needs. */
export async function runProbe(
  vendor: Vendor,
  mode: 'call' | 'show',
  env: Readonly<Record<string, string>>,
): Promise<ProbeResult> {
  const program = [...(isSource ? ['--conditions=@fuelgauge/source'] : []), PROBE, vendor.id, mode];
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-probe-'));
  const file = await open(join(folder, 'output'), 'a+');
  let output: string;
  let exitCode: number | null;
  try {
    const child = spawn(process.execPath, program, {
      env: { PATH, NODE_COMPILE_CACHE, ...parametersOf(vendor), ...env },
      // Not a pipe: a crash is written without waiting, and lost where its reader is behind.
      stdio: ['ignore', file.fd, file.fd],
      timeout: LONGEST_MS,
    });
    exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
    output = await readFile(join(folder, 'output'), 'utf8');
  } finally {
    await file.close();
    await rm(folder, { recursive: true });
  }
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
