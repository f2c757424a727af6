import { runIn } from '../../scripts/lib/run-command.ts';
import { type Contestants, interleave, timeMs } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { createLinkedProject } from '../support/linked-project.ts';
import { listNodes } from '../support/node-versions.ts';
import { installPeers, PEERS } from '../support/peers.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { EXAMPLE } from '../support/vendors.ts';
import { measureMcpStart } from './start-mcp.ts';

const PEER_PACKAGES = ['openapi-fetch', 'ky', 'zod', 'axios'];

/** An agent waits for it at the beginning of each session. */
async function compareMcpStart(
  id: string,
  version: string,
  program: string,
  rounds: number,
): Promise<Comparison> {
  const folder = await makeTemporaryFolder();
  const samples = await interleave(
    {
      'bare Node': () => timeMs(() => runIn(folder, program, '--eval', '')),
      'fuelgauge-mcp': () => measureMcpStart(program, folder),
    },
    { rounds, warmUpRounds: 1 },
  );
  const title = `From start until an agent is connected, Node ${version}`;
  return compare({ id: `mcp-${id}`, title, unit: 'ms', beside: 'bare Node' }, samples);
}

/** What an application pays that runs already. */
async function compareImports(
  id: string,
  version: string,
  program: string,
  project: string,
  rounds: number,
): Promise<Comparison> {
  const importMs = (folder: string, name: string) => async () => {
    const code = `const startedAt = performance.now(); await import('${name}'); console.log(performance.now() - startedAt);`;
    return Number(await runIn(folder, program, '--input-type=module', '--eval', code));
  };
  const samples = await interleave(
    {
      'a module of Node': importMs(PEERS, 'node:path'),
      'openapi-fetch': importMs(PEERS, 'openapi-fetch'),
      fuelgauge: importMs(project, `@fuelgauge/${EXAMPLE}`),
      'fuelgauge: the aggregator': importMs(project, '@fuelgauge/balances'),
    },
    { rounds, warmUpRounds: 2 },
  );
  const title = `The import alone, in a process that runs, Node ${version}`;
  return compare({ id: `import-alone-${id}`, title, unit: 'ms', beside: 'openapi-fetch' }, samples);
}

export const imports: Part = {
  name: 'imports',
  title: 'Start',
  async measure({ isQuick }) {
    await installPeers();
    const project = await createLinkedProject();
    const rounds = isQuick ? 3 : 25;
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
      const samples = await interleave(contestants, { rounds, warmUpRounds: 2 });
      const title = `A process that imports one client and ends, Node ${version}`;
      comparisons.push(
        compare({ id: `import-${id}`, title, unit: 'ms', beside: 'openapi-fetch' }, samples),
        await compareImports(id, version, program, project, rounds),
        await compareMcpStart(id, version, program, isQuick ? 1 : 15),
      );
    }
    return comparisons;
  },
};
