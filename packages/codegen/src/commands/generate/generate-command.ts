import { nameVerb } from '../../errors/name-verb.ts';
import { SpecError, UsageError } from '../../errors/spec-error.ts';
import { changeTree } from '../../tree/change-tree.ts';
import type { TreeDifference } from '../../tree/compare-tree.ts';
import { compareWithSpecs } from '../../tree/compare-with-specs.ts';
import { readUnchanged } from '../../tree/read-unchanged.ts';
import { type Command, type CommandContext, runCommand } from '../command.ts';

const USAGE = 'generate [--check]';

export const generateCommand: Command = {
  usage: USAGE,
  summary: 'Writes packages/providers and packages/registry from specs/; --check only compares.',
  options: { '--check': 'writes nothing, and says what differs' },
  example: 'generate --check',
  exits: {
    0: 'written; with --check, nothing differs',
    1: 'specs/ is not valid; with --check, also that files differ',
    64: 'wrong usage',
  },
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
    for (const line of await listMissing(context.root, differences)) context.warn(line);
    for (const folder of listNewPackages(differences))
      context.warn(
        `${folder} is new: run ${nameVerb('relock')}, and commit pnpm-lock.yaml with it`,
      );
    return 0;
  });
}

/** The changesets that released packages need because of what was just written; `spec guard` insists on them. */
async function listMissing(
  root: string,
  differences: readonly TreeDifference[],
): Promise<readonly string[]> {
  const isChanged = (folder: string): boolean =>
    differences.some(({ path }) => path.startsWith(`${folder}/`));
  if (!differences.some(({ kind }) => kind === 'different')) return [];
  const { ADD_CHANGESETS, checkChangesets } = await import('../../release/check-changesets.ts');
  try {
    const checks = await checkChangesets(root, isChanged);
    const problems = checks.flatMap(({ problem }) => problem ?? []);
    return problems.length > 0 ? [...problems, ADD_CHANGESETS] : [];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}

/** Folders whose package the lockfile does not know yet. */
const listNewPackages = (differences: readonly TreeDifference[]): readonly string[] =>
  differences.flatMap(({ kind, path }) =>
    kind === 'missing' && path.endsWith('/package.json') ? [path.replace('/package.json', '')] : [],
  );

async function checkTree({ root, print }: CommandContext): Promise<number> {
  const { fileCount, differences } = await readUnchanged(root, () => compareWithSpecs(root));
  if (differences.length > 0)
    throw new SpecError(
      ...differences.map(({ kind, path }) => `${kind}: ${path}`),
      `the tree is not what specs/ gives: run ${nameVerb('generate')} and commit what it writes`,
    );
  print(`${fileCount} generated files, 0 changed`);
  return 0;
}
