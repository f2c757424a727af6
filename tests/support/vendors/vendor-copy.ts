import { runIn } from '../../../scripts/lib/run-command.ts';
import { createScratchCopy } from '../../../scripts/lib/scratch-copy.ts';
import type { InventedVendor } from './invent-vendors.ts';
import { writeVendor } from './write-vendor.ts';

/** A copy of the repository in which some vendors more are generated and installed. */
export interface VendorCopy {
  readonly path: string;
  /** Runs a program; throws with its output where it fails. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Runs a TypeScript file of the repository. */
  runNode(...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

export async function createVendorCopy(vendors: readonly InventedVendor[]): Promise<VendorCopy> {
  const scratch = await createScratchCopy();
  const { path } = scratch;
  const run: VendorCopy['run'] = (program, ...args) => runIn(path, program, ...args);
  const runNode: VendorCopy['runNode'] = (...args) =>
    run('node', '--conditions=@fuelgauge/source', ...args);
  for (const vendor of vendors) await writeVendor(path, vendor);
  await runNode('scripts/generate.ts');
  await run('pnpm', 'install', '--no-frozen-lockfile', '--prefer-offline');
  return { path, run, runNode, remove: () => scratch.remove() };
}
