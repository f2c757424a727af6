import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';

const [rich = '', poor = '', dead = ''] = creditVendors;

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  const settings = { balance: [`${rich}=1000`, `${poor}=1`], fault: [`${dead}=500`] };
  sandbox = await startSandbox({ emulations: applySettings(await loadEmulations(), settings) });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-result-'));
  return () => rm(folder, { recursive: true });
});

async function runWith(argv: readonly string[], file = 'result', signal?: AbortSignal) {
  const env = { ...accountsOf(sandbox, rich, poor, dead), FUELGAUGE_RESULT_FILE: file };
  const run = await runHere(argv, { env, cwd: folder, ...(signal && { signal }) });
  return { ...run, result: await readFile(join(folder, 'result'), 'utf8').catch(() => '') };
}

test.each([
  { given: [`${rich}=500`], want: 0, verdict: 'enough' },
  { given: [`${rich}=500`, '--json'], want: 0, verdict: 'enough' },
  { given: [`${poor}=500`], want: 1, verdict: 'below' },
  { given: [`${poor}=500`, `${dead}=1`, '--fail-open'], want: 1, verdict: 'below' },
  { given: [`${dead}=1`, '--timeout', '2s'], want: 69, verdict: 'unknown' },
  { given: [`${dead}=1`, '--timeout', '2s', '--fail-open'], want: 0, verdict: 'unknown' },
  { given: [`${rich}/other=1`], want: 78, verdict: 'not_configured' },
  { given: [`${rich}=1`, '--config', 'missing.json'], want: 78, verdict: 'not_configured' },
  { given: [], want: 64, verdict: 'usage' },
  { given: ['none=1'], want: 64, verdict: 'usage' },
  { given: [`${rich}=1`, '--timeout', 'soon'], want: 64, verdict: 'usage' },
  { given: ['--no-such-option'], want: 64, verdict: 'usage' },
])('guard $given: $verdict, exit $want', async ({ given, want, verdict }) => {
  const { exitCode, result } = await runWith(['guard', ...given]);
  expect([exitCode, result]).toEqual([
    want,
    `{"schema":"fuelgauge.guard-result/1","verdict":"${verdict}","exitCode":${want}}\n`,
  ]);
});

test('who stops it learns that nothing was found', async () => {
  const { result } = await runWith(['guard', `${rich}=1`], 'result', AbortSignal.abort());
  expect(result).toContain('"verdict":"interrupted"');
});

test.each([
  { given: ['guard', '--help'] },
  { given: ['--version'] },
  { given: ['list', '--no-such-option'] },
])('$given checks nothing, and has no verdict', async ({ given }) => {
  await runWith(given);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  { given: `${rich}=500`, want: 69 },
  { given: `${poor}=500`, want: 1 },
])('a verdict that cannot be written is no success: $want', async ({ given, want }) => {
  const { exitCode, stderr } = await runWith(['guard', given], 'no/such/folder');
  expect(exitCode).toBe(want);
  expect(stderr).toContain('fuelgauge: the result could not be written (ENOENT)');
});
