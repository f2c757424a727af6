import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The kernel counts in these, whatever its own rhythm is. */
const TICKS_A_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly ticks: number;
}

function readProcess(pid: string): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Its own time, and that of children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return undefined; // it has ended
  }
}

/** Processor time in seconds of this process and all that descend from it; NaN where the system does not tell. */
export function processorSeconds(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(name) : undefined;
    if (found) all.set(Number(name), found);
  }
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return true;
    const { parent = 0 } = all.get(pid) ?? {};
    return parent > 0 && isOurs(parent);
  };
  const ticks = [...all].reduce((sum, [pid, one]) => sum + (isOurs(pid) ? one.ticks : 0), 0);
  return ticks / TICKS_A_SECOND;
}

/** Processor time in seconds of one process; NaN where the system does not tell. */
export const secondsOf = (pid: number): number =>
  (readProcess(String(pid))?.ticks ?? Number.NaN) / TICKS_A_SECOND;

/** Processor time in seconds of everything on this machine. */
export function machineSeconds(): number {
  const all = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return all.reduce((sum, ms) => sum + ms, 0) / 1000;
}
