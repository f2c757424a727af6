import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FleetPlan } from './plan.ts';

export interface FleetWorker {
  readonly child: ChildProcess;
  /** What it said. */
  lines(): readonly string[];
  readonly ready: Promise<void>;
  /** When it ends, with its exit code; null after a kill. */
  readonly ended: Promise<number | null>;
}

const PROGRAM = fileURLToPath(new URL('./worker.ts', import.meta.url));

export function startWorker(plan: FleetPlan): FleetWorker {
  const child = spawn(
    process.execPath,
    ['--conditions=@fuelgauge/source', PROGRAM, JSON.stringify(plan)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let text = '';
  let setReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    setReady = resolve;
  });
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
    if (text.startsWith('ready\n')) setReady();
  });
  return { child, lines: () => text.split('\n').filter(Boolean), ready, ended };
}
