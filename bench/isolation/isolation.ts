import { runIn } from '../../scripts/lib/scratch-copy.ts';
import { root } from '../../scripts/lib/workspace.ts';
import type { Part } from '../part.ts';
import { compare, constant } from '../results/comparison.ts';
import type { IsolationFigures } from './measure-isolation.ts';

const ALONE = 'fuelgauge: healthy vendors alone';
const PROGRAM = 'bench/isolation/isolation-process.ts';

/** The figures of reliability, in the form of the others. */
export const isolation: Part = {
  name: 'isolation',
  title: 'Isolation',
  async measure() {
    const output = await runIn(root, process.execPath, '--conditions=@fuelgauge/source', PROGRAM);
    const { aloneMs, besideFaultsMs, peakGrowthMb, healthy, faults } = JSON.parse(
      output,
    ) as IsolationFigures;
    const figures = { [ALONE]: aloneMs, 'fuelgauge: beside every fault': besideFaultsMs };
    const note = `Vendors that answer after 30 ms, beside one of each fault: ${faults.join(', ')}. The process grew by ${peakGrowthMb} MB at its peak (promised: 32).`;
    const title = `Slowest of ${healthy} healthy readings`;
    return [
      compare({ id: 'isolation', title, unit: 'ms', beside: ALONE, note }, constant(figures)),
    ];
  },
};
