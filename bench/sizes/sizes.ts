import type { Part } from '../part.ts';
import { type ComparisonPlan, compare, constant } from '../results/comparison.ts';
import { createLinkedProject } from '../support/linked-project.ts';
import { generatePeerClients, PEERS } from '../support/peers.ts';
import { EXAMPLE, vendorIds } from '../support/vendors.ts';
import { bundleSize } from './bundle-size.ts';
import { measureOwnSizes, type Sizes, sizeOfFurther } from './own-sizes.ts';
import { peerPrograms, writeProgram } from './peer-programs.ts';
import { measurePrices } from './prices.ts';

const plans: readonly ComparisonPlan[] = [
  {
    id: 'size-one',
    title: 'One client that reads its balance',
    unit: 'kB',
    beside: 'openapi-fetch',
    note: 'Bundled and minified by esbuild for browsers (ESM, es2022), then gzip -9. 1 kB is 1000 bytes.',
  },
  {
    id: 'size-further',
    title: 'Each further vendor',
    unit: 'B',
    beside: 'openapi-fetch',
    note: 'All five less the first, divided by four; ours with `readBalance` and `./provider`.',
  },
  {
    id: 'size-all',
    title: 'The aggregator with all vendors',
    unit: 'kB',
    beside: 'openapi-fetch',
    note: 'All that is loaded lazily is counted. The peers have no aggregator: five of their clients stand beside ours.',
  },
];

type Peer = keyof typeof peerPrograms;

/** Of a peer whose clients share nothing, a further one costs as much as the first, and is not shown. */
const further: readonly Peer[] = ['openapi-fetch', 'kubb', 'hey-api', 'redocly'];

async function measurePeers(): Promise<Sizes> {
  await generatePeerClients(['orval', 'kubb', 'hey-api', 'redocly', 'zodios']);
  const sizeWith = async (peer: Peer, ids: readonly string[]) =>
    bundleSize({ code: await writeProgram(peer, ids), folder: PEERS });
  const one: Record<string, number> = {};
  const all: Record<string, number> = {};
  const each: Record<string, number> = {};
  for (const peer of Object.keys(peerPrograms) as Peer[])
    one[peer] = (await sizeWith(peer, [EXAMPLE])) / 1000;
  for (const peer of further) {
    each[peer] = await sizeOfFurther((ids) => sizeWith(peer, ids));
    all[peer] = (await sizeWith(peer, vendorIds)) / 1000;
  }
  return { 'size-one': one, 'size-further': each, 'size-all': all };
}

export const sizes: Part = {
  name: 'sizes',
  title: 'Size',
  async measure() {
    const peers = await measurePeers();
    const folder = await createLinkedProject();
    const own = await measureOwnSizes(folder);
    return [
      ...plans.map((plan) => compare(plan, constant({ ...peers[plan.id], ...own[plan.id] }))),
      ...(await measurePrices(folder)),
    ];
  },
};
