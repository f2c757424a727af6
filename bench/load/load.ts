import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import type { Part } from '../part.ts';
import { compare } from '../results/comparison.ts';
import { compileProgram } from '../support/compile-program.ts';
import { startVendors } from '../support/start-vendors.ts';

export interface LoadOptions {
  readonly origin: string;
  readonly way: string;
  readonly readings: number;
  readonly inFlight: number;
}

/** Of one process; times are for one reading. */
export interface LoadFigures {
  readonly microseconds: number;
  readonly cpuMicroseconds: number;
  /** The longest time in which nothing else of the process had its turn. */
  readonly longestBlockMs: number;
  readonly peakMegabytes: number;
}

const BARE = 'fetch + JSON.parse';
const WAYS = {
  [BARE]: 'bare',
  'fuelgauge: readBalance': 'readings',
  'fuelgauge: the read of a gauge': 'gauge',
} as const;
const IN_FLIGHT = 64;

export const load: Part = {
  name: 'load',
  title: 'Ten thousand accounts',
  async measure({ isQuick }) {
    const program = await compileProgram('load/read-many.ts');
    const readings = isQuick ? 1000 : 10_000;
    const figures: Record<string, LoadFigures[]> = {};
    const { origin, close } = await startVendors();
    try {
      for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
        for (const [name, way] of Object.entries(WAYS)) {
          const options: LoadOptions = { origin, way, readings, inFlight: IN_FLIGHT };
          const output = await runIn(root, process.execPath, program, JSON.stringify(options));
          figures[name] = [...(figures[name] ?? []), JSON.parse(output) as LoadFigures];
        }
      }
    } finally {
      close();
    }
    const title = `${readings} accounts, ${IN_FLIGHT} at a time, over real sockets`;
    const plans = [
      { id: 'load-time', what: 'time of one', unit: 'µs', figure: 'microseconds' },
      { id: 'load-cpu', what: 'processor time of one', unit: 'µs', figure: 'cpuMicroseconds' },
      {
        id: 'load-block',
        what: 'longest block of the event loop',
        unit: 'ms',
        figure: 'longestBlockMs',
      },
      {
        id: 'load-memory',
        what: 'memory of the process at its peak',
        unit: 'MB',
        figure: 'peakMegabytes',
      },
    ] as const;
    return plans.map(({ id, what, unit, figure }) => {
      const samples = Object.fromEntries(
        Object.entries(figures).map(([name, rounds]) => [name, rounds.map((each) => each[figure])]),
      );
      return compare({ id, title: `${title}: ${what}`, unit, beside: BARE }, samples);
    });
  },
};
