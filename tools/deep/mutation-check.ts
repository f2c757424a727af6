import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import { createScratchCopy } from '../scratch-copy.ts';
import type { DeepProof, DeepResultRow } from './deep-proof.ts';
import { type Mutation, mutations } from './mutations.ts';

async function applyMutation(
  folder: string,
  { name, file, find, replace, prelude = '' }: Mutation,
): Promise<() => Promise<void>> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`mutation "${name}": its text stands not exactly once in ${file}`);
  // After the imports, which stand first.
  const mutated = text.replace(find, () => replace).replace(/\n\n/, () => `\n\n${prelude}`);
  await writeFile(path, mutated);
  return () => writeFile(path, text);
}

/** The first test that fails, as vitest names it. */
function findFailure(output: string): string | undefined {
  const failure = /FAIL\s+(?:\S+\s+)?(\S+\.test\.ts > .+)/.exec(output)?.[1];
  return failure?.replace(/\s+/g, ' ').trim();
}

async function proveMutation(folder: string, mutation: Mutation): Promise<DeepResultRow> {
  const restore = await applyMutation(folder, mutation);
  const projects = ['core', 'balances', 'cli', 'workspace'].map((project) => `--project=${project}`);
  const exclude = ['sixth-vendor', 'turbo', 'emulation-agrees', 'deep-results'].map(
    (name) => `--exclude=**/${name}.test.ts`,
  );
  const args = ['run', ...projects, ...exclude, '--typecheck.enabled=false', '--bail=1', '--reporter=default'];
  const { exitCode, output } = await runCommand('vitest', args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  await restore();
  const failure = findFailure(output);
  if (exitCode === 0 || failure === undefined)
    throw new Error(`no test notices: ${mutation.name}\n${output.slice(-2000)}`);
  console.log(`  ${mutation.name}: ${failure}`);
  return { what: mutation.name, result: failure };
}

/** Breaks every safety rule in turn, in a copy, and names the test that notices. */
export const mutationCheck: DeepProof = {
  name: 'mutations',
  sources: [
    'packages/core/src/**/*.ts',
    'packages/balances/src/**/*.ts',
    'packages/cli/src/terminal/*.ts',
    'tests/laboratory/**/*.ts',
    'tools/deep/mutation*.ts',
  ],
  async run() {
    const folder = await createScratchCopy();
    const rows: DeepResultRow[] = [];
    for (const mutation of mutations) rows.push(await proveMutation(folder, mutation));
    await rm(folder, { recursive: true });
    return rows;
  },
};
