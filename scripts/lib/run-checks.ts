import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, stages } from './checks.ts';
import { runCommand } from './run-command.ts';
import { selectTests } from './select-tests.ts';
import { findUnreviewedSkips, type TestReport } from './skipped-tests.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

async function runCheck({ name, program, args }: Check): Promise<Count> {
  const startedAt = performance.now();
  const { exitCode, output } = await runCommand(program, args, {
    env: { ...process.env, NO_COLOR: '1' },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (exitCode !== 0) console.log(output);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the checks of a stage, as many at a time as there are processors. */
async function runStage(stage: readonly Check[]): Promise<readonly Count[]> {
  const waiting = stage.values();
  const counts: Count[] = [];
  const work = async (): Promise<void> => {
    for (const check of waiting) counts.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return counts;
}

/**
 * Runs the selected tests once, or all of them where none is selected. A test that was skipped
 * counts as failed unless the reviewed list names it.
 */
async function runTests(selected: readonly string[]): Promise<Count> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-tests-'));
  const outputFile = join(folder.path, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  // With all others the types of the tests have been checked, and to start a compiler for files without type tests takes
  // longer than most of them.
  const mayHoldTypeTests = selected.some((word) => !/^--project=|\.test\.ts$/.test(word));
  const flags = mayHoldTypeTests ? [] : ['--typecheck=false'];
  const { exitCode } = await runCommand('vitest', ['run', ...selected, ...flags, ...reporters], {
    isShown: true,
  });
  const text = await readFile(outputFile, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 }; // vitest did not come to its report
  const report = JSON.parse(text) as TestReport;
  // An option such as -t skips every other test: that is what was asked for.
  const unreviewed = selected.some((word) => word.startsWith('-') && !/^--project=/.test(word))
    ? []
    : await findUnreviewedSkips(report);
  for (const name of unreviewed) console.log(`FAILED skipped without a reviewed reason: ${name}`);
  const failed = report.numFailedTests + unreviewed.length;
  // A suite that cannot be loaded, or a type error, fails the run without failing a test.
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * Runs every check and every test; or, where projects or paths are given, their tests alone.
 * @returns whether everything holds
 */
export async function runChecks(words: readonly string[]): Promise<boolean> {
  const counts: Count[] = [];
  let selected: readonly string[];
  try {
    selected = selectTests(words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  const wanted = words.length === 0 ? stages : [];
  for (const stage of wanted) counts.push(...(await runStage(stage)));
  counts.push(await runTests(selected));
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  if (sum('passed') + sum('failed') === 0) console.error('no test has that name');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > wanted.flat().length;
}
