import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import { createScratchCopy } from '../scratch-copy.ts';
import type { DeepProof, DeepResultRow } from './deep-proof.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';

async function applyMutation(
  folder: string,
  { name, file, find, replace, prelude = '' }: Mutation,
): Promise<() => Promise<void>> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (text.split(find).length !== 2)
    throw new Error(`mutation "${name}": its text stands not exactly once in ${file}`);
  // After the imports, which stand first.
  const mutated = text.replace(find, () => replace).replace(/\n\n/, () => `\n\n${prelude}`);
  await writeFile(path, mutated);
  return () => writeFile(path, text);
}

/** The suites, the quickest first: a later one is asked only where those before notice nothing. */
const STAGES: readonly (readonly string[])[] = [
  ['--project=core'],
  ['--project=balances'],
  ['--project=cli', 'src/terminal'],
  ['--project=workspace', 'laboratory'],
];

interface Failure {
  readonly project: string;
  readonly file: string;
  readonly test: string;
}

/** The first test that fails, as vitest names it. */
function findFailure(output: string): Failure | undefined {
  const [, project, file, test] = /FAIL\s+\|?(\w+)\|?\s+(\S+\.test\.ts) > (.+)/.exec(output) ?? [];
  return project && file && test
    ? { project, file, test: test.replace(/\s+/g, ' ').trim() }
    : undefined;
}

async function runTests(
  folder: string,
  args: readonly string[],
): Promise<{ readonly passes: boolean; readonly output: string }> {
  const quick = ['--typecheck.enabled=false', '--bail=1', '--reporter=default'];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { exitCode, output } = await runCommand('vitest', ['run', ...args, ...quick], {
    cwd: folder,
    env,
  });
  return { passes: exitCode === 0, output };
}

async function findNotice(folder: string): Promise<Failure> {
  for (const stage of STAGES) {
    const { passes, output } = await runTests(folder, stage);
    // A type error alone is no notice: the rule is about what the code does.
    const failure = passes ? undefined : findFailure(output);
    if (failure) return failure;
  }
  throw new Error('no test notices');
}

/** @throws where a test fails although nothing is broken: what it says of a mutation would mean nothing */
async function proveSoundness(folder: string): Promise<void> {
  for (const stage of STAGES) {
    const { passes, output } = await runTests(folder, stage);
    if (!passes)
      throw new Error(
        `${stage.join(' ')} fails without any mutation: ${findFailure(output)?.test}`,
      );
  }
}

/** @throws where no test notices */
async function proveMutation(folder: string, mutation: Mutation): Promise<DeepResultRow> {
  const restore = await applyMutation(folder, mutation);
  const { project, file, test } = await findNotice(folder).finally(restore);
  console.log(`  ${mutation.name}: ${test}`);
  return { what: mutation.name, result: `${project}: ${file} > ${test}` };
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
    await proveSoundness(folder);
    const rows: DeepResultRow[] = [];
    const missed: string[] = [];
    for (const mutation of mutations) {
      // All of them are tried, so that one run tells everything that is missed.
      const row = await proveMutation(folder, mutation).catch((error: unknown) => {
        missed.push(`${mutation.name}: ${error instanceof Error ? error.message : 'failed'}`);
      });
      if (row) rows.push(row);
    }
    await rm(folder, { recursive: true });
    if (missed.length > 0) throw new Error(missed.join('\n'));
    return rows;
  },
};
