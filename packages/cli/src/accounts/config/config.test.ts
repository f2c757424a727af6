import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf, keyVariableOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';

const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), { balance: [`${first}=10`] }),
  });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-config-'));
  return () => rm(folder, { recursive: true });
});

const endpoint = () => sandbox.endpoints.find(({ id }) => id === first);
const keyOf = () => endpoint()?.apiKey ?? '';
const server = () => ({ [baseUrlVariable(first)]: endpoint()?.baseUrl ?? '' });
const write = (config: object, name = 'fuelgauge.config.json') =>
  writeFile(join(folder, name), JSON.stringify(config));

async function list(args: readonly string[], env: Record<string, string>) {
  const { exitCode, stdout, stderr } = await runHere(['--json', ...args], {
    cwd: folder,
    env: { ...server(), ...env },
  });
  const readings = stdout === '' ? [] : JSON.parse(stdout).readings;
  return { exitCode, stdout, stderr, readings };
}

describe('keys', () => {
  test('of a variable; the accounts replace those of the environment', async () => {
    await write({
      accounts: [{ provider: first, account: 'team-a', apiKeyEnv: 'TEAM_A', pool: 'ours' }],
    });
    const { exitCode, readings } = await list([], {
      ...accountsOf(sandbox, second),
      TEAM_A: keyOf(),
    });
    expect(exitCode).toBe(0);
    expect(readings).toMatchObject([
      { provider: first, account: 'team-a', status: 'ok', balance: { poolId: 'ours' } },
    ]);
  });

  test('of a variable that is not set: the account is not passed over, nor given another key', async () => {
    await write({ accounts: [{ provider: first, apiKeyEnv: 'TEAM_A' }] });
    const { exitCode, readings } = await list([], accountsOf(sandbox, first));
    expect(exitCode).toBe(69);
    expect(readings[0].error).toMatchObject({
      kind: 'missing_key',
      reason: 'empty',
      message: `[${first}] no API key: set TEAM_A`,
    });
  });

  test.each([
    { mode: 0o600, want: { status: 'ok' } },
    { mode: 0o644, want: { error: { kind: 'invalid_config', reason: 'file_mode' } } },
  ])('of a file, relative to the configuration, of mode $mode', async ({ mode, want }) => {
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'key'), `${keyOf()}\n`);
    await chmod(join(folder, 'key'), mode);
    await write({ accounts: [{ provider: first, apiKeyFile: '../key' }] }, 'deep/named.json');
    const { readings } = await list(['--config', 'deep/named.json'], {});
    expect(readings).toMatchObject([want]);
  });

  test('of a command', async () => {
    const apiKeyCommand = [process.execPath, '-p', 'process.env.VAULT'];
    await write(
      { accounts: [{ provider: first, apiKeyCommand, baseUrl: endpoint()?.baseUrl }] },
      'named.json',
    );
    expect((await list(['--config', 'named.json'], { VAULT: keyOf() })).readings).toMatchObject([
      { status: 'ok' },
    ]);
  });

  test('of a command that fails: stderr is scrubbed', async () => {
    const apiKeyCommand = [process.execPath, '-e', 'console.error("SECRET"); process.exit(1)'];
    await write({ accounts: [{ provider: first, apiKeyCommand }] }, 'named.json');
    const { exitCode, stdout, stderr, readings } = await list(['--config', 'named.json'], {});
    expect(exitCode).toBe(69);
    expect(readings).toMatchObject([{ error: { kind: 'missing_key', reason: 'secret_ref' } }]);
    expect(stdout + stderr).not.toContain('SECRET');
  });
});

describe('trust', () => {
  const pwn = () => ({
    accounts: [{ provider: first, apiKeyCommand: ['touch', join(folder, 'pwned')] }],
  });

  test('a discovered file runs nothing, and says how it may', async () => {
    await write(pwn());
    const { exitCode, stdout, stderr } = await list([], {});
    expect([exitCode, stdout]).toEqual([78, '']);
    expect(stderr).toContain(`--config ${join(folder, 'fuelgauge.config.json')}`);
    await expect(readFile(join(folder, 'pwned'))).rejects.toThrow();
  });

  test('the own config folder is trusted', async () => {
    await mkdir(join(folder, 'fuelgauge'));
    await write(
      { accounts: [{ provider: first, apiKeyCommand: [process.execPath, '-p', '1'] }] },
      'fuelgauge/fuelgauge.config.json',
    );
    const { exitCode, readings } = await list([], { XDG_CONFIG_HOME: folder });
    expect(exitCode).toBe(69);
    expect(readings).toMatchObject([{ error: { kind: 'unauthorized' } }]);
  });
});

test.each([
  { given: '{"accounts": [{ "apiKey": "SECRET" }]}', want: 'keys do not belong in this file' },
  { given: 'SECRET', want: 'not JSON' },
])('a refused file is 78, and not quoted', async ({ given, want }) => {
  await writeFile(join(folder, 'fuelgauge.config.json'), given);
  const { exitCode, stderr } = await list([], {});
  expect(exitCode).toBe(78);
  expect(stderr).toMatch(new RegExp(`^fuelgauge: .*:1:\\d+: .*${want}`));
  expect(stderr).not.toContain('SECRET');
});

test.each([['--config'], ['--dotenv']])('%s of a file that is not there is 78', async (option) => {
  expect(await list([option, 'nowhere'], {})).toMatchObject({
    exitCode: 78,
    stderr: expect.stringContaining('ENOENT'),
  });
});

describe('a configuration that lists accounts replaces the environment, and advice says so', () => {
  test('no account at all', async () => {
    await write({ accounts: [] });
    const { exitCode, stderr } = await list([], accountsOf(sandbox, first));
    expect(exitCode).toBe(78);
    expect(stderr).toContain(
      'fuelgauge.config.json, whose accounts replace the environment: add it there',
    );
    expect(stderr).not.toContain(keyVariableOf(first));
  });

  test('an account that is asked for and not listed', async () => {
    await write({ accounts: [{ provider: second }] });
    const { readings } = await list(
      ['--provider', first, '--provider', second],
      accountsOf(sandbox, first, second),
    );
    expect(readings).toMatchObject([
      { provider: second, status: 'ok' },
      {
        error: {
          kind: 'missing_key',
          message: expect.stringMatching(`no API key: add ${first}/default to /`),
        },
      },
    ]);
  });

  test.each([
    { args: ['--account', 'nobody'], want: `no account "nobody" in the environment` },
    { args: [], config: { accounts: [] }, want: 'whose accounts replace the environment' },
  ])('doctor: $want', async ({ args, config, want }) => {
    if (config) await write(config);
    const { exitCode, stdout } = await runHere(['doctor', ...args], {
      cwd: folder,
      env: accountsOf(sandbox, first),
    });
    expect([exitCode, stdout]).toEqual([69, expect.stringContaining(want)]);
    expect(stdout).not.toContain(keyVariableOf(second));
  });
});

test('a .env file is read only when asked, and changes nothing that is set', async () => {
  await writeFile(join(folder, '.env'), `${keyVariableOf(first)}=${keyOf()}\n`);
  expect((await list([], {})).exitCode).toBe(78);
  for (const option of ['--dotenv', '--env-file']) {
    expect((await list([option, '.env'], {})).exitCode).toBe(0);
    expect((await list([option, '.env'], { [keyVariableOf(first)]: 'wrong' })).exitCode).toBe(69);
  }
});

test.each([
  {
    title: 'UTF-16 with a mark',
    encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    want: 0,
  },
  { title: 'UTF-8 with a mark', encode: (text: string) => Buffer.from(`\ufeff${text}`), want: 0 },
  {
    title: 'old line ends',
    encode: (text: string) => Buffer.from(text.replaceAll('\n', '\r')),
    want: 0,
  },
  {
    title: 'UTF-16 without a mark',
    encode: (text: string) => Buffer.from(text, 'utf16le'),
    want: 78,
  },
  {
    title: 'Latin-1',
    encode: (text: string) => Buffer.from(`# \u00e4\n${text}`, 'latin1'),
    want: 78,
  },
])('a .env file in $title is read whole or refused', async ({ encode, want }) => {
  await writeFile(
    join(folder, '.env'),
    encode(`A=1\n${keyVariableOf(first)}=${keyOf()}\n${keyVariableOf(second)}=\n`),
  );
  const { exitCode, readings, stdout } = await list(['--dotenv', '.env', '--provider', first], {});
  expect(exitCode).toBe(want);
  if (want === 0) expect(readings).toMatchObject([{ provider: first, status: 'ok' }]);
  else expect(stdout).toBe('');
});

test('a blank variable of a .env file, or of the environment beside one, is not an account gone', async () => {
  await writeFile(join(folder, '.env'), `${keyVariableOf(first)}=\n`);
  for (const env of [{}, { [keyVariableOf(first)]: '' }])
    expect((await list(['--dotenv', '.env'], env)).readings).toMatchObject([
      { error: { kind: 'missing_key', reason: 'empty' } },
    ]);
  await writeFile(join(folder, '.env'), `A=1\n`);
  const blank = { [keyVariableOf(first)]: '' };
  expect((await list(['--dotenv', '.env'], blank)).readings).toHaveLength(1);
});

test('a configuration that is a pipe is refused, from every folder below, and nothing waits', async () => {
  execFileSync('mkfifo', [join(folder, 'fuelgauge.config.json')]);
  await mkdir(join(folder, 'below'));
  const { exitCode, stderr } = await runHere(['list'], { cwd: join(folder, 'below'), env: {} });
  expect([exitCode, stderr]).toEqual([78, expect.stringContaining('is not a file')]);
});

test('what a person sees is in the data', async () => {
  await write({ thresholds: { [first]: '500' } });
  const env = accountsOf(sandbox, first);
  const verdict = { low: true, thresholds: [{ atLeast: '500', verdict: 'below' }] };
  expect((await list([], env)).readings).toMatchObject([verdict]);
  const run = async (format: string) =>
    (await runHere([format], { cwd: folder, env: { ...server(), ...env } })).stdout;
  expect(JSON.parse(await run('--ndjson'))).toMatchObject({
    ...verdict,
    at: expect.stringMatching(/Z$/),
  });
  expect((await run('--csv')).split('\n')[1]).toMatch(/,true,500 \S+: below$/);
});

test('--watch --ndjson is a time series', async () => {
  const stop = new AbortController();
  let lines = '';
  const stdout = {
    write: (text: string) => {
      lines += text;
      if (lines.split('\n').length > 2) stop.abort();
    },
  };
  const { exitCode } = await runHere(['--watch', '1s', '--ndjson'], {
    cwd: folder,
    env: { ...server(), ...accountsOf(sandbox, first) },
    stdout,
    signal: stop.signal,
  });
  expect(exitCode).toBe(130);
  const [once, again] = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([once.provider, again.provider]).toEqual([first, first]);
  expect(Date.parse(again.at)).toBeGreaterThan(Date.parse(once.at));
});
