import { runIn } from '../../scripts/lib/run-command.ts';
import type { Samples } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { compileProgram } from '../support/compile-program.ts';
import { listNodes } from '../support/node-versions.ts';
import { generatePeerClients, PEERS } from '../support/peers.ts';

export const calls: Part = {
  name: 'calls',
  title: 'One call',
  async measure({ isQuick }) {
    await generatePeerClients(['orval', 'kubb', 'hey-api', 'redocly']);
    const program = await compileProgram('peers/calls.mjs', 'bundle');
    const rounds = JSON.stringify(
      isQuick ? { rounds: 5, warmUpRounds: 5 } : { rounds: 80, warmUpRounds: 40 },
    );
    const comparisons: Comparison[] = [];
    for (const { id, version, program: node } of await listNodes()) {
      const samples = JSON.parse(await runIn(PEERS, node, program, rounds)) as Samples;
      const note =
        'A client that is made once; `fetch` answers at once with a `Response` of one balance.';
      const title = `One call over a stubbed fetch, Node ${version}`;
      comparisons.push(
        compare({ id: `call-${id}`, title, unit: 'µs', beside: 'openapi-fetch', note }, samples),
      );
    }
    return comparisons;
  },
};
