import { SpecError, UsageError } from '../../errors/spec-error.ts';
import { changeTree } from '../../tree/change-tree.ts';
import { compareTree, type TreeDifference } from '../../tree/compare-tree.ts';
import { generatePackages } from '../../tree/generate-packages.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import { refuseLockedTree } from '../../tree/tree-lock.ts';
import { type Command, type CommandContext, runCommand } from '../command.ts';

const USAGE = 'generate [--check]';

export const generateCommand: Command = {
  usage: USAGE,
  summary: 'Writes packages/providers and packages/registry from specs/; --check only compares.',
  async run(args, context) {
    const isCheck = args[0] === '--check';
    if (args.length > (isCheck ? 1 : 0)) throw new UsageError(`usage: ${USAGE}`);
    return isCheck ? checkTree(context) : writeTree(context);
  },
};

/** Runs `npm run generate`, and gives its exit code. */
export const runGenerateCommand = (
  args: readonly string[],
  context: CommandContext,
): Promise<number> => runCommand(generateCommand, args, context);

/** Also removes generated files that specs/ no longer gives. Versions, changelogs and built files stay. */
async function writeTree(context: CommandContext): Promise<number> {
  return changeTree(context, async (write) => {
    const { fileCount, differences } = await compareWithSpecs(context.root);
    await write(new Map(differences.map(({ path, text }) => [path, text])));
    context.print(`${fileCount} generated files, ${differences.length} changed`);
    return 0;
  });
}

async function checkTree({ root, print }: CommandContext): Promise<number> {
  await refuseLockedTree(root);
  const { fileCount, differences } = await compareWithSpecs(root);
  await refuseLockedTree(root);
  if (differences.length > 0)
    throw new SpecError(
      ...differences.map(({ kind, path }) => `${kind}: ${path}`),
      'the tree is not what specs/ gives: run npm run generate and commit what it writes',
    );
  print(`${fileCount} generated files, 0 changed`);
  return 0;
}

async function compareWithSpecs(
  root: string,
): Promise<{ fileCount: number; differences: readonly TreeDifference[] }> {
  const emitted = await generatePackages(readSpecFiles(root));
  return { fileCount: emitted.size, differences: compareTree(root, emitted) };
}
