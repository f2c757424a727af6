import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './workspace.ts';

/** The part of vitest's JSON report that is read here. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Tests that did not run and that `tests/skipped.json` does not name together with the reason why. */
export async function findUnreviewedSkips(report: TestReport): Promise<string[]> {
  const reviewed = JSON.parse(await readFile(join(root, 'tests/skipped.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(
      ({ status, fullName }) => status !== 'passed' && status !== 'failed' && !reviewed[fullName],
    )
    .map(({ fullName }) => fullName);
}
