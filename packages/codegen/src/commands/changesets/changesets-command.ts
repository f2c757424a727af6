import { throwIfAny, UsageError } from '../../errors/spec-error.ts';
import { checkChangesets } from '../../release/check-changesets.ts';
import { refuseLockedTree } from '../../tree/tree-lock.ts';
import type { Command } from '../command.ts';

const USAGE = 'spec guard';

/** A change by hand, or by an upgrade of the generator, needs a changeset as one by a vendor does. */
export const changesetsCommand: Command = {
  usage: USAGE,
  summary: 'Checks that the changesets ask for enough, against what was last released.',
  async run(args, { root, print }) {
    if (args.length > 0) throw new UsageError(`usage: ${USAGE}`);
    await refuseLockedTree(root);
    const checks = await checkChangesets(root);
    await refuseLockedTree(root);
    for (const { summary } of checks) print(summary);
    throwIfAny(checks.flatMap(({ problem }) => problem ?? []));
    return 0;
  },
};
