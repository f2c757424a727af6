import { runIn } from '../../scripts/lib/run-command.ts';
import { type Contestants, interleave, timeMs } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { createLinkedProject } from '../support/linked-project.ts';
import { listNodes } from '../support/node-versions.ts';
import { installPeers, PEERS } from '../support/peers.ts';
import { EXAMPLE } from '../support/vendors.ts';

const PEER_PACKAGES = ['openapi-fetch', 'ky', 'zod', 'axios'];

export const imports: Part = {
  name: 'imports',
  title: 'Start',
  async measure({ isQuick }) {
    await installPeers();
    const project = await createLinkedProject();
    const comparisons: Comparison[] = [];
    for (const { id, version, program } of await listNodes()) {
      const start = (folder: string, code: string) => () =>
        timeMs(() => runIn(folder, program, '--input-type=module', '--eval', code));
      const contestants: Contestants = {
        'bare Node': start(project, ''),
        ...Object.fromEntries(
          PEER_PACKAGES.map((name) => [name, start(PEERS, `import '${name}'`)]),
        ),
        fuelgauge: start(project, `import '@fuelgauge/${EXAMPLE}'`),
        'fuelgauge: ./provider and core': start(
          project,
          `import '@fuelgauge/${EXAMPLE}/provider'; import '@fuelgauge/core'`,
        ),
      };
      const samples = await interleave(contestants, { rounds: isQuick ? 3 : 25, warmUpRounds: 2 });
      const title = `A process that imports one client and ends, Node ${version}`;
      comparisons.push(
        compare({ id: `import-${id}`, title, unit: 'ms', beside: 'openapi-fetch' }, samples),
      );
    }
    return comparisons;
  },
};
