import type { CommandContext } from './command-context.ts';
import { generatePackages } from './pipeline.ts';
import { SpecError } from './spec-error.ts';
import { compareTree } from './tree/compare-tree.ts';
import { readSpecFiles } from './tree/read-tree.ts';
import { recoverTransaction } from './tree/transaction.ts';
import { writeTree } from './tree/write-tree.ts';

/**
 * Runs `pnpm generate`: specs/ → packages/providers/ and packages/registry/. With `--check` nothing is written, and any
 * difference is a `SpecError`.
 */
export async function runGenerateCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const check = args[0] === '--check';
  if (args.length > (check ? 1 : 0)) throw new SpecError('usage: generate [--check]');
  if (!check) await recoverTransaction(context.root);
  const emitted = await generatePackages(await readSpecFiles(context.root));
  const differences = await (check ? compareTree : writeTree)(context.root, emitted);
  if (check && differences.length > 0) {
    const list = differences.map(({ kind, path }) => `${kind}: ${path}`);
    throw new SpecError(...list, 'the tree is not what specs/ gives: run pnpm generate and commit what it writes');
  }
  context.print(`${emitted.size} generated files, ${differences.length} changed`);
}
