import { findNode, NEWEST_NODE, OLDEST_NODE } from '../../tests/support/node-versions.ts';

/** The oldest and the newest Node that are promised, as the tests take them. */
const NODES = [
  { id: 'node-20', version: OLDEST_NODE },
  { id: 'node-24', version: NEWEST_NODE },
] as const;

export interface MeasuredNode {
  readonly id: string;
  readonly version: string;
  /** Path of the program. */
  readonly program: string;
}

export async function listNodes(): Promise<readonly MeasuredNode[]> {
  const nodes: MeasuredNode[] = [];
  for (const { id, version } of NODES)
    nodes.push({ id, version, program: await findNode(version) });
  return nodes;
}
