import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { type Contestants, interleave, type Samples } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { compileProgram } from '../support/compile-program.ts';
import { startVendors } from '../support/start-vendors.ts';
import { loadDefinition, vendorIds } from '../support/vendors.ts';

interface EmulatedVendor {
  readonly id: string;
  /** 0 is the vendor itself. */
  readonly copy: number;
  readonly baseUrl: string;
  readonly path: string;
}

/** What one process measures. */
export interface ReadVendorsOptions {
  readonly vendors: readonly EmulatedVendor[];
  readonly ways: readonly string[];
  readonly rounds: number;
  readonly warmUpRounds: number;
}

const BARE = 'Promise.all(fetch)';
const WAYS = [BARE, 'fuelgauge'] as const;
const DELAY_MS = 100;
const NOTE =
  'Over real sockets, from a server in a process of its own. What we load lazily is loaded within the time.';
const GROUPS = [
  { id: 'five', copies: 1 },
  { id: 'sixty', copies: 12 },
] as const;

async function listVendors(origin: string, copies: number): Promise<EmulatedVendor[]> {
  const vendors: EmulatedVendor[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    for (const id of vendorIds) {
      const { path } = await loadDefinition(id);
      vendors.push({ id, copy, baseUrl: `${origin}/${DELAY_MS}/${id}`, path });
    }
  }
  return vendors;
}

async function run(program: string, options: ReadVendorsOptions): Promise<Samples> {
  return JSON.parse(
    await runIn(root, process.execPath, program, JSON.stringify(options)),
  ) as Samples;
}

export const vendors: Part = {
  name: 'vendors',
  title: 'Many vendors at once',
  async measure({ isQuick }) {
    const program = await compileProgram('vendors/read-vendors.ts');
    const { origin, close } = await startVendors();
    const comparisons: Comparison[] = [];
    try {
      for (const { id, copies } of GROUPS) {
        const list = await listVendors(origin, copies);
        const warmRounds = { rounds: isQuick ? 3 : 25, warmUpRounds: isQuick ? 1 : 5 };
        const warm = await run(program, { vendors: list, ...warmRounds, ways: WAYS });
        const once = (way: string) => async () => {
          const samples = await run(program, {
            vendors: list,
            rounds: 1,
            warmUpRounds: 0,
            ways: [way],
          });
          return samples[way]?.[0] ?? Number.NaN;
        };
        const processes: Contestants = Object.fromEntries(WAYS.map((way) => [way, once(way)]));
        const cold = await interleave(processes, { rounds: isQuick ? 2 : 15 });
        const title = `${list.length} vendors that answer after ${DELAY_MS} ms`;
        const shared = { unit: 'ms', beside: BARE, note: NOTE } as const;
        comparisons.push(
          compare({ id: `${id}-warm`, title: `${title}: connections open`, ...shared }, warm),
          compare(
            { id: `${id}-cold`, title: `${title}: first call of a new process`, ...shared },
            cold,
          ),
        );
      }
    } finally {
      close();
    }
    return comparisons;
  },
};
