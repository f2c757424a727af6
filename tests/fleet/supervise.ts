import { setTimeout as sleep } from 'node:timers/promises';
import type { FleetPlan } from '../../packages/monitor/src/test-support/fleet/plan.ts';
import {
  type FleetWorker,
  startWorker,
} from '../../packages/monitor/src/test-support/fleet/start-worker.ts';
import type { Diary } from './diary.ts';

/** As a service manager waits before it starts a program again. */
const RESTART_MS = 1_000;

/** Processes that are started again whenever they end, as a service manager does. */
export interface Supervised {
  readonly ready: Promise<unknown>;
  /** With `kill -9`. */
  kill(index: number): void;
  /** How often one was killed, and how often one ended by itself. */
  readonly counts: { kills: number; ends: number };
  /** What they said that went wrong, each line with how often it was said. */
  problems(): ReadonlyMap<string, number>;
  /** Ends them as a service manager does. @returns how many did not end in peace */
  stop(): Promise<number>;
}

export function supervise(plans: readonly FleetPlan[], diary: Diary): Supervised {
  const counts = { kills: 0, ends: 0 };
  const all: FleetWorker[] = [];
  const current: FleetWorker[] = [];
  const killed = new Set<FleetWorker>();
  let isStopping = false;

  async function keepAlive(plan: FleetPlan, index: number): Promise<void> {
    while (!isStopping) {
      const worker = startWorker(plan);
      current[index] = worker;
      all.push(worker);
      const code = await worker.ended;
      if (isStopping) return;
      if (!killed.has(worker)) {
        counts.ends += 1;
        diary.note(`worker ${index + 1} ended by itself with ${code}: started again`);
      }
      await sleep(RESTART_MS);
    }
  }
  plans.forEach((plan, index) => void keepAlive(plan, index));

  return {
    counts,
    ready: Promise.all(current.map(({ ready }) => ready)),
    kill(index) {
      const worker = current[index];
      if (worker?.child.exitCode !== null || worker.child.signalCode !== null) return;
      killed.add(worker);
      worker.child.kill('SIGKILL');
      counts.kills += 1;
      diary.note(`worker ${index + 1} killed`);
    },
    problems() {
      const problems = new Map<string, number>();
      for (const line of all.flatMap((worker) => worker.lines()))
        if (line.startsWith('problem')) problems.set(line, (problems.get(line) ?? 0) + 1);
      return problems;
    },
    async stop() {
      isStopping = true;
      for (const { child } of current) child.kill('SIGTERM');
      const codes = await Promise.all(current.map(({ ended }) => ended));
      return codes.filter((code) => code !== 0).length;
    },
  };
}
