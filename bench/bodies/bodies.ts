import { runIn } from '../../scripts/lib/run-command.ts';
import type { Samples } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { compileProgram } from '../support/compile-program.ts';
import { listNodes } from '../support/node-versions.ts';
import { installPeers, PEERS } from '../support/peers.ts';
import { bodyTexts } from './body-texts.ts';

/** So many bytes are read in a round, at most so many calls: a long body needs few, a short one many until all is compiled. */
const BYTES = 400_000;
const MOST_CALLS = 1000;

/** Keys are looked for in every response, so that the time depends on how long it is. */
export const bodies: Part = {
  name: 'bodies',
  title: 'Responses by size',
  async measure({ isQuick }) {
    await installPeers();
    const program = await compileProgram('peers/bodies.mjs', 'bundle');
    const rounds = isQuick ? { rounds: 3, warmUpRounds: 2 } : { rounds: 60, warmUpRounds: 30 };
    const nodes = await listNodes();
    const comparisons: Comparison[] = [];
    for (const { id, title, text } of bodyTexts) {
      const calls = Math.min(MOST_CALLS, Math.ceil(BYTES / text.length));
      const options = JSON.stringify({ text, calls, ...rounds });
      for (const { id: nodeId, version, program: node } of nodes) {
        const samples = JSON.parse(await runIn(PEERS, node, program, options)) as Samples;
        comparisons.push(
          compare(
            {
              id: `${id}-${nodeId}`,
              title: `The raw GET of a response of ${title}, Node ${version}`,
              unit: 'µs',
              beside: 'openapi-fetch',
              note: 'A client that is made once, over a `fetch` that answers at once.',
            },
            samples,
          ),
        );
      }
    }
    return comparisons;
  },
};
