import { throwIfAny, UsageError } from '../../errors/spec-error.ts';
import { ADD_CHANGESETS, checkChangesets } from '../../release/check-changesets.ts';
import { planMissing } from '../../release/plan-missing.ts';
import { changeTree } from '../../tree/change-tree.ts';
import { readUnchanged } from '../../tree/read-unchanged.ts';
import type { Command, CommandContext } from '../command.ts';

const USAGE = 'spec guard [--write]';

/** A change by hand, or by an upgrade of the generator, needs a changeset as one by a vendor does. */
export const changesetsCommand: Command = {
  usage: USAGE,
  summary:
    'Checks that the changesets ask for enough, against what was last released; --write adds what is missing.',
  options: { '--write': 'writes the changesets that are missing' },
  example: 'spec guard --write',
  exits: {
    0: 'they do; with --write, what was missing is written',
    1: 'a changeset is missing or too weak',
    64: 'wrong usage',
  },
  async run(args, context) {
    const isWrite = args[0] === '--write';
    if (args.length > (isWrite ? 1 : 0)) throw new UsageError(`usage: ${USAGE}`);
    return isWrite ? writeMissing(context) : check(context);
  },
};

async function check({ root, print }: CommandContext): Promise<number> {
  const checks = await readUnchanged(root, () => checkChangesets(root));
  for (const { summary } of checks) print(summary);
  const problems = checks.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throwIfAny([...problems, ADD_CHANGESETS]);
  return 0;
}

async function writeMissing(context: CommandContext): Promise<number> {
  return changeTree(context, async (write) => {
    const files = await planMissing(context.root, await checkChangesets(context.root));
    await write(files);
    for (const path of files.keys()) context.print(path);
    if (files.size === 0) context.print('nothing is missing');
    return 0;
  });
}
