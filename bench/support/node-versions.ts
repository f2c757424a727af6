import { findNode } from '../../tests/support/node-versions.ts';

/** The oldest and the newest Node that are promised, as the tests take them. */
const NODES = [
  { id: 'node-20', version: '20.19.0' },
  { id: 'node-24', version: '24.21.0' },
] as const;

export interface MeasuredNode {
  readonly id: string;
  readonly version: string;
  /** Path of the program. */
  readonly program: string;
}

export async function listNodes(): Promise<readonly MeasuredNode[]> {
  const nodes: MeasuredNode[] = [];
  for (const { id, version } of NODES) nodes.push({ id, version, program: await findNode(version) });
  return nodes;
}
