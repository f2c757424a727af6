import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, checks } from './checks.ts';
import { runCommand } from './run-command.ts';
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

/** Runs every test once; a test that did not run counts as failed unless the reviewed list names it. */
async function runTests(): Promise<Count> {
  const outputFile = join(await mkdtemp(join(tmpdir(), 'fuelgauge-tests-')), 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const { exitCode } = await runCommand('vitest', args, { isShown: true });
  const report = JSON.parse(await readFile(outputFile, 'utf8')) as TestReport;
  const unreviewed = await findUnreviewedSkips(report);
  for (const name of unreviewed) console.log(`FAILED skipped without a reviewed reason: ${name}`);
  const failed = report.numFailedTests + unreviewed.length;
  // A suite that cannot be loaded, or a type error, fails the run without failing a test.
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** @returns whether everything holds */
export async function runChecks(): Promise<boolean> {
  const counts: Count[] = [];
  for (const check of checks) counts.push(await runCheck(check));
  counts.push(await runTests());
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > checks.length;
}
