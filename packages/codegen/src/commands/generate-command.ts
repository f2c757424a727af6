import { SpecError } from '../errors/spec-error.ts';
import { isSettled, markSettled } from '../tree/settled-tree.ts';
import { recoverTransaction } from '../tree/transaction.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Runs `pnpm generate`: specs/ → packages/providers/ and packages/registry/. With `--check` nothing is written, and any
 * difference is a `SpecError`; without it, a tree in which nothing has changed since the last run is left alone.
 */
export async function runGenerateCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<void> {
  const { root, print } = context;
  const check = args[0] === '--check';
  if (args.length > (check ? 1 : 0)) throw new SpecError('usage: generate [--check]');
  if (!check) await recoverTransaction(root);
  if (!check && isSettled(root)) return print('nothing has changed since the last run');
  // Loaded here, since the generator brings a whole compiler along.
  const { generateTree } = await import('../tree/generate-tree.ts');
  const { specs, fileCount, differences } = await generateTree(root, check);
  if (check && differences.length > 0) {
    const list = differences.map(({ kind, path }) => `${kind}: ${path}`);
    throw new SpecError(
      ...list,
      'the tree is not what specs/ gives: run pnpm generate and commit what it writes',
    );
  }
  if (!check) markSettled(root, specs);
  print(`${fileCount} generated files, ${differences.length} changed`);
}
