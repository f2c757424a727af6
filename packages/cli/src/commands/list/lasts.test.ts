import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { formatLasts } from '../../format/lasts.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { fakeMonitor, runwayOf } from '../../test-support/fake-monitor.ts';
import { seriesOf } from '../../test-support/made-up-history.ts';
import { runHere } from '../../test-support/run-here.ts';

const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations(new Set([first, second])) });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-lasts-'));
  await writeFile(join(folder, 'monitor.db'), '');
  return () => rm(folder, { recursive: true });
});

const settings = { series: [seriesOf(first, ['9'])], runways: { [first]: runwayOf(9) } };

const list = (args: readonly string[], importMonitor?: () => Promise<unknown>) =>
  runHere(args, {
    cwd: folder,
    env: { HOME: folder, ...accountsOf(sandbox, first, second) },
    ...(importMonitor && { importMonitor }),
  });

test('where a history is at hand, it says how long they last', async () => {
  const { stdout } = await list([], fakeMonitor(settings).load);
  expect(stdout.split('\n')[0]).toMatch(/UNIT +LASTS/);
  expect(stdout).toMatch(new RegExp(`^${first} .*9d \\(5–14\\)`, 'm'));
  expect(stdout).toMatch(new RegExp(`^${second} .* - `, 'm'));
  const { readings } = JSON.parse((await list(['--json'], fakeMonitor(settings).load)).stdout);
  expect(readings.map(({ lasts }: { lasts: unknown }) => lasts)).toEqual([runwayOf(9), null]);
});

const never = () => new Promise<never>(() => {});
const broken = async () => {
  throw new SyntaxError('broken');
};

test.each([
  { name: 'no monitor', importMonitor: undefined },
  { name: 'a monitor that breaks', importMonitor: broken },
  { name: 'a monitor that hangs', importMonitor: never },
  { name: 'an empty history', importMonitor: fakeMonitor().load },
  {
    name: 'a history that cannot be read',
    importMonitor: fakeMonitor({ failures: { reader: new Error('no') } }).load,
  },
])('$name changes nothing', async ({ importMonitor }) => {
  const { exitCode, stdout, stderr } = await list([], importMonitor);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).not.toContain('LASTS');
  const { readings } = JSON.parse((await list(['--json'], importMonitor)).stdout);
  expect(readings[0]).not.toHaveProperty('lasts');
});

test('of the sandbox nobody has a history', async () => {
  const { stdout } = await list(['--sandbox'], fakeMonitor(settings).load);
  expect(stdout).not.toContain('LASTS');
});

test.each([
  { given: runwayOf(9), want: '9d (5–14)' },
  { given: runwayOf(0.5), want: '12h (7–19)' },
  { given: runwayOf(0), want: '0h (0–0)' },
  { given: runwayOf(800), want: '>1y' },
  { given: runwayOf(90, { dryAt: null, resetsAt: '2026-12-01T00:00:00.000Z' }), want: 'to reset' },
])('$want', ({ given, want }) => expect(formatLasts(given)).toBe(want));
