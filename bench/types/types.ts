import { join } from 'node:path';
import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { interleave, type Samples, timeMs } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { compare } from '../results/comparison.ts';
import { createLinkedProject } from '../support/linked-project.ts';
import { generatePeerClients, PEERS } from '../support/peers.ts';
import { EXAMPLE, vendorIds } from '../support/vendors.ts';
import { modules, writeConsumer } from './consumers.ts';

type Who = keyof typeof modules;
const whoIs = Object.keys(modules) as Who[];
/** The compiler that the note names. */
const TSC = 'node_modules/typescript/bin/tsc';
const HOW_MANY = { one: [EXAMPLE], five: vendorIds } as const;
const contestantName = (who: Who, count: keyof typeof HOW_MANY) => `${who}: ${count}`;

/** Five beside one of the same kind, round by round. */
const growthOf = (samples: Samples, who: Who): number[] => {
  const one = samples[contestantName(who, 'one')] ?? [];
  return (samples[contestantName(who, 'five')] ?? []).map(
    (five, round) => five / (one[round] ?? Number.NaN),
  );
};

export const types: Part = {
  name: 'types',
  title: 'Type-checking',
  async measure({ isQuick }) {
    await generatePeerClients(['openapi-typescript']);
    const project = await createLinkedProject({
      'openapi-fetch': join(PEERS, 'node_modules/openapi-fetch'),
    });
    const contestants: Record<string, () => Promise<number>> = {};
    for (const who of whoIs) {
      for (const count of ['one', 'five'] as const) {
        const folder = await writeConsumer(
          modules[who],
          project,
          `${who}-${count}`,
          HOW_MANY[count],
        );
        contestants[contestantName(who, count)] = () =>
          timeMs(() => runIn(root, 'node', TSC, '--project', folder));
      }
    }
    const samples = await interleave(contestants, {
      rounds: isQuick ? 1 : 7,
      warmUpRounds: isQuick ? 0 : 1,
    });
    const note =
      'TypeScript 5.9 with `strict`, `nodenext` and `skipLibCheck: false`; the whole run of `tsc`.';
    const growth = Object.fromEntries(whoIs.map((who) => [who, growthOf(samples, who)]));
    const [title, beside] = [
      'Type-checking a program that uses five vendors, beside one',
      'openapi-fetch',
    ];
    return [
      compare({ id: 'types-growth', title, unit: '×', beside, note }, growth),
      compare(
        { id: 'types-time', title: 'The time it takes', unit: 'ms', beside: `${beside}: one` },
        samples,
      ),
    ];
  },
};
