import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertMessage, Channel } from '@fuelgauge/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { type FakeSettings, fakeMonitor } from '../../test-support/fake-monitor.ts';
import { runHere } from '../../test-support/run-here.ts';

const [good = '', bad = ''] = creditVendors;
const HOOK = 'https://hooks.example/SECRET';

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  const settings = { fault: [`${bad}=401`] };
  sandbox = await startSandbox({ emulations: applySettings(await loadEmulations(), settings) });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-monitor-'));
  return () => rm(folder, { recursive: true });
});

interface Run {
  readonly args?: readonly string[];
  readonly ids?: readonly string[];
  readonly env?: Record<string, string>;
  readonly config?: object;
  readonly settings?: FakeSettings;
  /** Stops as soon as this is on stderr. */
  readonly until?: string;
}

/** Runs the monitor of a user with accounts of these vendors. */
async function run({ args = [], ids = [good], env, config, settings, until }: Run) {
  const fake = fakeMonitor(settings);
  if (config) await writeFile(join(folder, 'fuelgauge.config.json'), JSON.stringify(config));
  const stop = new AbortController();
  let stderr = '';
  const result = await runHere(['monitor', ...args], {
    cwd: folder,
    env: { HOME: folder, ...accountsOf(sandbox, ...ids), ...env },
    stderr: {
      write: (text: string) => {
        stderr += text;
        if (until !== undefined && stderr.includes(until)) stop.abort();
        return true;
      },
    },
    signal: stop.signal,
    importMonitor: fake.load,
  });
  return { ...result, stderr, asked: fake.asked };
}

const team = { type: 'slack', urlEnv: 'HOOK' };
const monitored = (monitor: object) => ({ monitor });

describe('until it is stopped', () => {
  test('it says in one line where everything is, and closes what it has opened', async () => {
    const { exitCode, stdout, stderr, asked } = await run({ until: 'no channel' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(
      `monitor: http://127.0.0.1:7373 is the page, and /metrics for Prometheus; history in ${folder}/monitor.db; 1 account, every 15m`,
    );
    expect(asked).toMatchObject({ path: `${folder}/monitor.db`, options: { everyMs: 900_000 } });
    expect([...asked.closed].sort()).toEqual(['monitor', 'server', 'store']);
  });

  test.each([
    {
      args: [],
      config: monitored({ every: '5m', database: './m.db', listen: '127.0.0.1:8000' }),
      want: { everyMs: 300_000, database: 'm.db', port: 8000, allowedHosts: [] },
    },
    {
      args: ['--every', '1m', '--database', 'x.db', '--listen', '0', '--allow-host', 'a.lan'],
      config: monitored({ every: '5m', database: './m.db', listen: '127.0.0.1:8000' }),
      want: { everyMs: 60_000, database: 'x.db', port: 0, allowedHosts: ['a.lan'] },
    },
  ])('options go before the configuration: $args', async ({ args, config, want }) => {
    const { asked } = await run({ args, config, until: 'monitor: ' });
    const { everyMs, database, port, allowedHosts } = want;
    expect(asked).toMatchObject({
      path: join(folder, database),
      options: { everyMs },
      listen: { host: '127.0.0.1', port, allowedHosts },
    });
  });

  test('channels and rules are those of the configuration', async () => {
    const { stderr, asked } = await run({
      env: { HOOK },
      config: {
        thresholds: { [good]: '5' },
        ...monitored({ channels: { team }, rules: { runway: 7 } }),
      },
      settings: { defaults: [{ type: 'runway', days: 3 }, { type: 'empty' }] },
      until: 'monitor: ',
    });
    expect(stderr).toContain('; alerts to team\n');
    expect(stderr).not.toContain('SECRET');
    expect(asked.options?.rules).toEqual([
      { type: 'empty' },
      { type: 'low', below: '5', unit: `${good}:credit`, target: { provider: good } },
      { type: 'runway', days: 7 },
    ]);
  });

  test('alerts and problems are a line each', async () => {
    const { stderr } = await run({
      ids: [good, bad],
      settings: {
        alerts: [{ text: 'it is low' } as AlertMessage],
        health: { mode: 'memory', problem: 'the disk is full: free some space' },
      },
      until: 'alert: ',
    });
    expect(stderr).toMatch(new RegExp(`^monitor: ${bad}/default cannot be read: .+$`, 'm'));
    expect(stderr.match(/the disk is full/g)).toHaveLength(1);
    expect(stderr).toContain('alert: it is low\n');
  });

  test('a port in use is said clearly', async () => {
    const failures = { listen: Object.assign(new Error('listen'), { code: 'EADDRINUSE' }) };
    const { exitCode, stderr, asked } = await run({ settings: { failures } });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 69,
      stderr:
        'fuelgauge: port 7373 is in use: choose another with --listen HOST:PORT, or 0 for any free one\n',
    });
    expect(asked.rounds).toBe(0);
  });

  test('a history that cannot be opened is said in the words of the store', async () => {
    const failures = { store: new Error('it is of a newer version: update fuelgauge') };
    const { exitCode, stderr } = await run({ settings: { failures } });
    expect(exitCode).toBe(69);
    expect(stderr).toContain(`${folder}/monitor.db cannot be opened: it is of a newer version`);
  });

  test('that OpenTelemetry cannot be told ends nothing', async () => {
    const failures = { telemetry: new Error('install @opentelemetry/api') };
    const { stderr, asked } = await run({ settings: { failures }, until: 'no channel' });
    expect(stderr).toMatch(/^monitor: install @opentelemetry\/api$/m);
    expect(asked.rounds).toBe(1);
  });

  test('--sandbox reads nothing of the user, and writes nothing', async () => {
    const { stderr, asked } = await run({ args: ['--sandbox'], ids: [], until: 'no channel' });
    expect(stderr).toContain('made-up accounts, a month in a minute');
    expect(asked.path).toBeUndefined();
    expect(asked.options?.clock).toBeDefined();
  });
});

describe('what is wrong is said before anything is read', () => {
  test.each([
    { given: { ids: [] }, exitCode: 78, want: 'no account is configured' },
    {
      given: { config: monitored({ channels: { team } }) },
      exitCode: 78,
      want: 'channel team: the variable HOOK is not set',
    },
    { given: { config: monitored({ evry: '5m' }) }, exitCode: 78, want: 'unknown member "evry"' },
    { given: { args: ['--every', 'often'] }, exitCode: 64, want: 'invalid duration' },
    { given: { args: ['--listen', 'here'] }, exitCode: 64, want: 'HOST:PORT' },
    {
      given: { args: ['--database', 'mysql://a:SECRET@b'] },
      exitCode: 64,
      want: 'path of a file',
    },
    {
      given: { args: ['--database', 'postgres://a:SE#CRET@b/c d'] },
      exitCode: 64,
      want: 'special characters of the password as %XX',
    },
    {
      given: { args: ['--once', '--serve'] },
      exitCode: 64,
      want: '--serve alone does not',
    },
    { given: { args: ['tset-alert', 'x'] }, exitCode: 64, want: 'Allowed choices are test-alert' },
  ])('$want', async ({ given, exitCode, want }) => {
    const outcome = await run(given);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toContain(want);
    expect(outcome.stderr).not.toContain('SECRET');
    expect(outcome.asked.rounds).toBe(0);
  });

  test('that it is not installed', async () => {
    const { exitCode, stderr } = await runHere(['monitor']);
    expect(exitCode).toBe(69);
    expect(stderr).toContain('npm install @fuelgauge/monitor');
  });
});

describe('on many machines', () => {
  const url = 'postgres://worker:SECRET@db.example/balances';
  const shared =
    'history in PostgreSQL, balances on db.example; 1 account, shared with others, every 15m';

  test.each([
    { args: ['--database', url], env: {}, config: undefined },
    { args: [], env: { BALANCES_URL: url }, config: monitored({ databaseEnv: 'BALANCES_URL' }) },
  ])('the same command on each: $args', async ({ args, env, config }) => {
    const path = join(folder, 'mine.json');
    if (config) await writeFile(path, JSON.stringify(config));
    const { exitCode, stdout, stderr, asked } = await run({
      args: config ? ['--config', path] : args,
      env,
      until: 'no channel',
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
    expect(stderr).toContain(
      `http://127.0.0.1:7373 is the page, and /metrics for Prometheus; ${shared}`,
    );
    expect(stderr).not.toContain('SECRET');
    expect(asked).toMatchObject({ url, fleetUrl: url, rounds: 1 });
    expect(asked.options?.accounts).toEqual([{ provider: good, account: 'default' }]);
    expect([...asked.closed].sort()).toEqual(['engine', 'monitor', 'server', 'store']);
  });

  test('--work opens no page', async () => {
    const { exitCode, stderr, asked } = await run({
      args: ['--database', url, '--work'],
      until: 'no channel',
    });
    expect(exitCode).toBe(130);
    expect(stderr).toContain(`monitor: reads without a page; ${shared}`);
    expect(asked.listen).toBeUndefined();
    expect(asked.rounds).toBe(1);
  });

  test('--serve needs no account and reads none', async () => {
    const { exitCode, stderr, asked } = await run({
      args: ['--database', url, '--serve'],
      ids: [],
      until: 'others do',
    });
    expect(exitCode).toBe(130);
    expect(stderr).toBe(
      'monitor: http://127.0.0.1:7373 is the page, and /metrics for Prometheus; history in PostgreSQL, balances on db.example; reads no account: others do\n',
    );
    expect(asked).toMatchObject({ url, rounds: 0, closed: ['server', 'store'] });
    expect(asked.fleetUrl).toBeUndefined();
  });

  test('--work --serve is both', async () => {
    const { asked } = await run({
      args: ['--database', url, '--work', '--serve'],
      until: 'no channel',
    });
    expect(asked).toMatchObject({ rounds: 1, listen: { port: 7373 } });
  });

  test.each([
    {
      failures: { store: new Error('it does not answer') },
      args: [],
      want: 'cannot be opened: it does not answer',
    },
    {
      failures: { fleet: new Error('it does not answer') },
      args: [],
      want: 'cannot be opened: it does not answer',
    },
    {
      failures: { reader: new Error('no monitor has written') },
      args: ['--serve'],
      want: 'cannot be read: no monitor has written',
    },
  ])('$want, without the password', async ({ failures, args, want }) => {
    const { exitCode, stderr } = await run({
      args: ['--database', url, ...args],
      settings: { failures },
    });
    expect(exitCode).toBe(69);
    expect(stderr).toBe(`fuelgauge: the history in PostgreSQL, balances on db.example ${want}\n`);
  });

  test('a variable that is not set is said', async () => {
    const path = join(folder, 'mine.json');
    await writeFile(path, JSON.stringify(monitored({ databaseEnv: 'BALANCES_URL' })));
    const { exitCode, stderr } = await run({ args: ['--config', path] });
    expect(exitCode).toBe(78);
    expect(stderr).toContain('monitor.databaseEnv: the variable BALANCES_URL is not set');
  });
});

describe('--once', () => {
  test.each([
    { given: { ids: [good] }, want: { exitCode: 0, stderr: '' } },
    {
      given: { ids: [good, bad] },
      want: { exitCode: 69, stderr: expect.stringContaining('cannot be read') },
    },
    {
      given: { settings: { health: { mode: 'memory' as const, problem: 'the disk is full' } } },
      want: { exitCode: 69, stderr: 'monitor: the disk is full\n' },
    },
  ])('$given', async ({ given, want }) => {
    const outcome = await run({ ...given, args: ['--once'] });
    expect(outcome).toMatchObject(want);
    expect(outcome.asked.listen).toBeUndefined();
    expect(outcome.asked).toMatchObject({ rounds: 1, closed: ['monitor', 'store'] });
  });
});

describe('test-alert', () => {
  const config = monitored({ channels: { team } });
  const sent = (channels: readonly Channel[]) => channels.map(({ name }) => name);

  test('sends to the one channel', async () => {
    const { exitCode, stderr, asked } = await run({
      args: ['test-alert', 'team'],
      env: { HOOK },
      config,
    });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'fuelgauge: channel team took the test alert\n',
    });
    expect(sent(asked.tested)).toEqual(['team']);
  });

  test.each([
    { given: { args: ['taem'], config }, exitCode: 64, want: 'there are team' },
    { given: { args: [], config }, exitCode: 64, want: 'which channel? There are team' },
    { given: { args: ['team'] }, exitCode: 78, want: 'no channel is configured' },
    { given: { args: ['team'], config }, exitCode: 78, want: 'the variable HOOK is not set' },
    {
      given: {
        args: ['team'],
        config,
        env: { HOOK },
        settings: { failures: { test: new Error('it answered with 404') } },
      },
      exitCode: 69,
      want: 'channel team did not take the test alert: it answered with 404',
    },
  ])('$want', async ({ given, exitCode, want }) => {
    const outcome = await run({ ...given, args: ['test-alert', ...given.args] });
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toContain(want);
    expect(outcome.asked.tested).toEqual([]);
  });
});
