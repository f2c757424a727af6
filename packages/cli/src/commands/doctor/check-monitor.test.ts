import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountState } from '@fuelgauge/monitor';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeSettings, fakeMonitor } from '../../test-support/fake-monitor.ts';
import { runHere } from '../../test-support/run-here.ts';
import type { AccountCheckResult } from './check-result.ts';

const MINUTE_MS = 60_000;
const URL_OF_TEAM = 'https://hooks.example/SECRET';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-monitor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const readAgo = (...minutes: readonly number[]): readonly AccountState[] =>
  minutes.map((ago) => ({
    provider: 'acme',
    account: `read-${ago}`,
    reading: null,
    attemptedAt: new Date(Date.now() - ago * MINUTE_MS).toISOString(),
    failing: null,
  }));

interface Given {
  readonly monitor?: object;
  readonly env?: Record<string, string>;
  /** Whether a monitor has written a file. */
  readonly hasFile?: boolean;
  readonly settings?: FakeSettings;
  readonly isInstalled?: boolean;
}

/** `status check: message → what to do`, of the checks of the monitor. */
async function diagnose({ monitor, env, hasFile, settings, isInstalled = true }: Given) {
  if (monitor)
    await writeFile(
      join(folder, 'fuelgauge.config.json'),
      JSON.stringify({ accounts: [], monitor }),
    );
  if (hasFile) await writeFile(join(folder, 'monitor.db'), '');
  const { stdout, stderr } = await runHere(['doctor', '--json'], {
    cwd: folder,
    env: { HOME: folder, ...env },
    ...(isInstalled && { importMonitor: fakeMonitor(settings).load }),
  });
  expect(stdout + stderr).not.toContain('SECRET');
  const { findings } = JSON.parse(stdout) as { findings: readonly AccountCheckResult[] };
  return findings
    .filter(({ check }) => ['monitor', 'channels', 'channel', 'history'].includes(check))
    .map(({ status, check, message, next }) => `${status} ${check}: ${message} → ${next}`)
    .map((line) => line.replaceAll(folder, ''));
}

const team = { type: 'slack', urlEnv: 'TEAM_URL' };
const channels = { team };
const env = { TEAM_URL: URL_OF_TEAM };
const there = 'ok channel: channel team: its secrets are there → null';

test.each<{ title: string; given: Given; want: readonly string[] }>([
  { title: 'neither a section nor a history', given: {}, want: [] },
  { title: 'not installed, and not asked for', given: { isInstalled: false }, want: [] },
  {
    title: 'all is well',
    given: { monitor: { channels }, env, hasFile: true, settings: { states: readAgo(40, 1) } },
    want: [there, 'ok history: /monitor.db: last read 1m ago → null'],
  },
  {
    title: 'a history without a section',
    given: { hasFile: true, settings: { states: readAgo(3) } },
    want: ['ok history: /monitor.db: last read 3m ago → null'],
  },
  {
    title: 'nobody reads any more',
    given: { monitor: { channels }, env, hasFile: true, settings: { states: readAgo(31) } },
    want: [
      there,
      'warning history: /monitor.db: last read 31m ago, and it should be every 15m → does the monitor run?',
    ],
  },
  {
    title: 'by its own rhythm',
    given: {
      monitor: { every: '1h', channels },
      env,
      hasFile: true,
      settings: { states: readAgo(100) },
    },
    want: [there, 'ok history: /monitor.db: last read 1h ago → null'],
  },
  {
    title: 'nothing written, nothing read, and nobody told',
    given: { monitor: {} },
    want: [
      'warning channels: no channel: alerts are told to nobody → add one to monitor.channels',
      'warning history: no monitor has written /monitor.db yet → start it: fuelgauge monitor',
    ],
  },
  {
    title: 'an empty history',
    given: { monitor: { channels }, env, hasFile: true },
    want: [there, 'warning history: nothing was read into /monitor.db yet → does the monitor run?'],
  },
  {
    title: 'a secret that is missing',
    given: { monitor: { channels }, hasFile: true, settings: { states: readAgo(0) } },
    want: [
      'problem channel: channel team: the variable TEAM_URL is not set → set it, or take the channel out',
      'ok history: /monitor.db: last read now → null',
    ],
  },
  {
    title: 'a history that cannot be read',
    given: {
      monitor: { channels },
      env,
      hasFile: true,
      settings: { failures: { reader: new Error('it is of a newer version: update fuelgauge') } },
    },
    want: [
      there,
      'problem history: the history in /monitor.db cannot be read: it is of a newer version → update fuelgauge',
    ],
  },
  {
    title: 'a section, and no monitor',
    given: { monitor: { channels }, env, isInstalled: false },
    want: [
      expect.stringMatching(
        /^warning monitor: the monitor is a package of its own.* → run npm install/,
      ),
      there,
    ],
  },
])('$title', async ({ given, want }) => {
  expect(await diagnose(given)).toEqual(want);
});

test('the sandbox has no monitor', async () => {
  await writeFile(join(folder, 'monitor.db'), '');
  const { stdout } = await runHere(
    ['doctor', '--json', '--sandbox', '--provider', catalog[0]?.id ?? ''],
    {
      env: { HOME: folder },
      importMonitor: fakeMonitor({ states: readAgo(1) }).load,
    },
  );
  expect(stdout).toContain('"reading"');
  expect(stdout).not.toContain('"history"');
});
