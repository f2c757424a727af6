import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf, keyVariableOf } from '../../test-support/accounts-of.ts';
import { creditVendors, moneyVendor } from '../../test-support/example-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';

const [rich = '', poor = '', dead = ''] = creditVendors;
const money = moneyVendor;
const { unit } = money;

let sandbox: RunningSandbox;
let folder: string;
let asked = 0;
beforeAll(async () => {
  const settings = {
    balance: [`${rich}=1000`, `${poor}=10`, `${money.id}=7.25`],
    fault: [`${dead}=401`],
  };
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), settings),
    onRequest: () => {
      asked += 1;
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-guard-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const env = () => accountsOf(sandbox, rich, poor, dead, money.id);

describe('exit codes', () => {
  test.each([
    { given: [`${rich}=1000`], want: 0, lines: 0 },
    { given: [`${rich}=1000.5`], want: 1, lines: 1 },
    { given: [`${money.id}=7.25${unit}`], want: 0, lines: 0 },
    { given: [`${money.id}=7.26${unit}`], want: 1, lines: 1 },
    { given: [`${dead}=1`], want: 78, lines: 1 },
    { given: [`${dead}=1`, '--fail-open'], want: 78, lines: 1 },
    { given: [`${rich}/team-a=1`], want: 78, lines: 1 },
    { given: [`${dead}=1`, `${poor}=500`], want: 1, lines: 2 },
    { given: [`${dead}=1`, `${poor}=500`, '--fail-open'], want: 1, lines: 2 },
    { given: [`${dead}=1`, `${rich}/team-a=1`], want: 78, lines: 2 },
    { given: [`${dead}=1`, `${rich}/team-a=1`, '--fail-open'], want: 78, lines: 2 },
    { given: [`${poor}=500`, `${rich}/team-a=1`], want: 1, lines: 2 },
    { given: [`${poor}=500`, `${money.id}=5`], want: 64, lines: 1 },
    { given: [`${rich}=5${unit}`], want: 64, lines: 1 },
    { given: [`${rich}x=5`], want: 64, lines: 1 },
    { given: [], want: 64, lines: 1 },
  ])('$given: $want', async ({ given, want, lines }) => {
    const { exitCode, stdout, stderr } = await runHere(['guard', ...given], { env: env() });
    expect([exitCode, stdout]).toEqual([want, '']);
    expect(stderr.split('\n')).toHaveLength(lines + 1);
    if (lines > 0) expect(stderr).toMatch(/^fuelgauge: /);
  });

  test('a vendor without a key is not configured', async () => {
    const { exitCode, stderr } = await runHere(['guard', `${rich}=1`], { env: {} });
    expect([exitCode, stderr]).toEqual([
      78,
      `fuelgauge: ${rich} is not configured: set ${keyVariableOf(rich)}, or add it to the configuration\n`,
    ]);
  });
});

test('an account that is not the only one is added to the configuration, not to the environment', async () => {
  const { stderr } = await runHere(['guard', `${rich}/team-a=1`], { env: env() });
  expect(stderr).toBe(`fuelgauge: ${rich}/team-a is not configured: add it to the configuration\n`);
});

test.each([
  ['guard', 'sk-HUSHED'],
  ['guard', 'sk-HUSHED=5'],
  ['guard', `${rich}/sk-HUSHED=5`],
  ['guard', `${rich}/sk-HUSHED=5`, `${rich}/sk-HUSHED=7`],
  ['guard', `${rich}=sk-HUSHED`],
  ['guard', '--max-age', 'sk-HUSHED', `${rich}=5`],
  ['--provider', 'sk-HUSHED'],
  ['doctor', '--provider', 'sk-HUSHED'],
  ['--account', 'sk-HUSHED'],
  ['--timeout', 'sk-HUSHED'],
  ['sk-HUSHED'],
  ['completion', 'sk-HUSHED'],
])('a key in the wrong place is not printed: %j %j', async (...args) => {
  const { exitCode, stdout, stderr } = await runHere(args, { env: env() });
  expect([64, 69, 78]).toContain(exitCode);
  expect(stdout + stderr).not.toContain('HUSHED');
  expect(stdout + stderr).not.toBe('');
});

test('a failure says what there is, what is needed and what to do', async () => {
  const { stderr } = await runHere(['guard', `${poor}=500`], { env: env() });
  expect(stderr).toMatch(
    new RegExp(
      `^fuelgauge: ${poor}/default has 10 credit, below the threshold of 500 credit: top up`,
    ),
  );
});

test('--json has every verdict, with exact amounts and nothing for what is unknown', async () => {
  const { exitCode, stdout } = await runHere(
    ['guard', '--json', `${money.id}=5${unit}`, `${dead}=1`],
    { env: env() },
  );
  expect(exitCode).toBe(78);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'fuelgauge.guard/1',
    exitCode: 78,
    failOpen: false,
    checks: [
      {
        provider: money?.id,
        account: 'default',
        verdict: 'enough',
        remaining: '7.25',
        atLeast: '5',
        unit,
        error: null,
      },
      {
        provider: dead,
        verdict: 'misconfigured',
        remaining: null,
        fetchedAt: null,
        error: { kind: 'unauthorized' },
      },
    ],
  });
});

test('--markdown is a table', async () => {
  const { stdout } = await runHere(['guard', '--markdown', `${poor}=500`], { env: env() });
  expect(stdout.split('\n')[2]).toBe(`| ${poor} | default | 10 | 500 | credit | too little |  |`);
});

test('without arguments the thresholds of the configuration are checked', async () => {
  await writeFile(
    join(folder, 'fuelgauge.config.json'),
    JSON.stringify({ thresholds: { [rich]: '5', [poor]: '500' } }),
  );
  const { exitCode, stderr } = await runHere(['guard'], { env: env(), cwd: folder });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`${poor}/default has 10`);
});

describe.each([
  { fault: '402', want: [1, 1] },
  { fault: '401', want: [78, 78] },
  { fault: '403', want: [78, 78] },
  { fault: '404', want: [69, 69] },
  { fault: 'hang', want: [69, 0] },
])('a vendor that answers with $fault', ({ fault, want }) => {
  let failing: RunningSandbox;
  beforeAll(async () => {
    const settings = { fault: [`${rich}=${fault}`], balance: [`${poor}=10`] };
    failing = await startSandbox({
      emulations: applySettings(await loadEmulations(), settings),
    });
    return () => failing.close();
  });
  const exits = (...thresholds: readonly string[]) =>
    Promise.all(
      [[], ['--fail-open']].map(async (open) => {
        const args = ['guard', '--timeout', '400ms', ...open, ...thresholds];
        return (await runHere(args, { env: accountsOf(failing, rich, poor) })).exitCode;
      }),
    );

  test('alone, and beside one that has enough', async () => {
    expect(await exits(`${rich}=0.5`)).toEqual(want);
    expect(await exits(`${poor}=10`, `${rich}=1`)).toEqual(want);
  });

  test('beside one that has too little', async () => {
    expect(await exits(`${rich}=1`, `${poor}=10.1`)).toEqual([1, 1]);
  });
});

test.each(['not a key', 'op://vault/key', 'é'])(
  'a key that cannot be one is never let through: %s',
  async (key) => {
    const args = ['guard', '--fail-open', `${rich}=1`];
    const { exitCode } = await runHere(args, { env: { ...env(), [keyVariableOf(rich)]: key } });
    expect(exitCode).toBe(78);
  },
);

describe('the threshold of an account replaces that of its vendor', () => {
  const run = async (given: readonly string[], config?: object) => {
    const cwd = await mkdtemp(join(folder, 'specific-'));
    if (config) await writeFile(join(cwd, 'fuelgauge.config.json'), JSON.stringify(config));
    const accounts = { ...env(), OTHER: env()[keyVariableOf(rich)] ?? '' };
    return runHere(['guard', ...given], { env: accounts, cwd });
  };
  const accounts = [{ provider: rich }, { provider: rich, account: 'b', apiKeyEnv: 'OTHER' }];

  test.each([
    { thresholds: { [rich]: '2000', [`${rich}/b`]: '5' }, want: 1, about: [`${rich}/default`] },
    { thresholds: { [rich]: '5', [`${rich}/b`]: '2000' }, want: 1, about: [`${rich}/b`] },
    { thresholds: { [rich]: '5', [`${rich}/b`]: '7' }, want: 0, about: [] },
  ])('$thresholds', async ({ thresholds, want, about }) => {
    const args = Object.entries(thresholds).map(([name, amount]) => `${name}=${amount}`);
    for (const outcome of [
      await run(args, { accounts }),
      await run(args.toReversed(), { accounts }),
      await run([], { accounts, thresholds }),
    ]) {
      expect(outcome.exitCode).toBe(want);
      expect(outcome.stderr.match(/^fuelgauge: \S+/gm) ?? []).toEqual(
        about.map((name) => `fuelgauge: ${name}`),
      );
    }
  });

  test.each([
    { given: [`${rich}=5`, `${rich}=7`], want: `${rich}=7: two thresholds` },
    {
      given: [`${rich}=5`, `${rich}/default=7`],
      want: `${rich}=5: the threshold of ${rich} never`,
    },
  ])('$given is wrong usage', async ({ given, want }) => {
    const { exitCode, stderr } = await run(given);
    expect([exitCode, stderr]).toEqual([64, expect.stringContaining(want)]);
  });

  test('a configuration that cannot mean what it says is refused', async () => {
    const { exitCode, stderr } = await run([], { thresholds: { [`${rich}/nobody`]: '5' } });
    expect([exitCode, stderr]).toEqual([
      78,
      expect.stringMatching(/config\.json:1:\d+: a threshold/),
    ]);
  });
});

describe('--max-age', () => {
  test('asks only where no earlier guard has, keeps no key and keeps keys apart', async () => {
    const XDG_CACHE_HOME = join(folder, 'cache');
    const args = ['guard', '--max-age', '5m', `${rich}=1`];
    const before = asked;
    for (let run = 0; run < 3; run += 1)
      expect((await runHere(args, { env: { ...env(), XDG_CACHE_HOME } })).exitCode).toBe(0);
    expect(asked - before).toBe(1);

    const [name = '', ...others] = await readdir(join(XDG_CACHE_HOME, 'fuelgauge'));
    expect(others).toEqual([]);
    const path = join(XDG_CACHE_HOME, 'fuelgauge', name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).not.toContain(env()[keyVariableOf(rich)]);

    const other = { ...env(), [keyVariableOf(rich)]: 'another-key', XDG_CACHE_HOME };
    expect((await runHere(args, { env: other })).exitCode).toBe(78);
  });

  test.each([
    '{"schema":',
    'null',
    '[]',
    '{"schema": "fuelgauge.cache/1", "salt": "x"}',
    '{"schema": "fuelgauge.cache/1", "salt": "x", "readings": null}',
    '{"schema": "fuelgauge.cache/1", "salt": "x", "readings": [null]}',
    '{"schema": "fuelgauge.cache/1", "salt": "x", "readings": {"a": null, "b": {"status": "ok"}, "c": 5}}',
    '{"schema": "fuelgauge.cache/1", "salt": "x", "readings": {"a": {"status": "ok", "balance": {"unit": "USD", "remaining": "5"}}}}',
  ])('a broken cache is ignored: %s', async (text) => {
    const XDG_CACHE_HOME = join(folder, 'cache');
    await writeFile(join(XDG_CACHE_HOME, 'fuelgauge', 'readings.json'), text);
    const args = ['guard', '--max-age', '5m', `${rich}=1`];
    const before = asked;
    for (let run = 0; run < 2; run += 1)
      expect(await runHere(args, { env: { ...env(), XDG_CACHE_HOME } })).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: '',
      });
    expect(asked - before).toBe(1);
  });

  test('a reading belongs to a key, not to the command that printed it', async () => {
    const XDG_CACHE_HOME = join(folder, 'cache-of-commands');
    const config = join(folder, 'command.json');
    const apiKeyCommand = [process.execPath, '-p', 'process.env.VAULT'];
    await writeFile(config, JSON.stringify({ accounts: [{ provider: rich, apiKeyCommand }] }));
    const { [keyVariableOf(rich)]: VAULT = '', ...server } = env();
    const args = ['guard', '--config', config, '--max-age', '5m', `${rich}=1`];
    const run = async (vault: string) =>
      (await runHere(args, { env: { ...server, VAULT: vault, XDG_CACHE_HOME } })).exitCode;
    const before = asked;
    expect([await run(VAULT), await run(VAULT)]).toEqual([0, 0]);
    expect(asked - before).toBe(1);
    expect(await run('another-key')).toBe(78);
    const path = join(XDG_CACHE_HOME, 'fuelgauge', 'readings.json');
    expect(await readFile(path, 'utf8')).not.toContain(VAULT);
  });

  test('a failure is never kept', async () => {
    const XDG_CACHE_HOME = join(folder, 'cache');
    const args = ['guard', '--max-age', '5m', `${dead}=1`];
    expect((await runHere(args, { env: { ...env(), XDG_CACHE_HOME } })).exitCode).toBe(78);
    const before = asked;
    expect((await runHere(args, { env: { ...env(), XDG_CACHE_HOME } })).exitCode).toBe(78);
    expect(asked).toBeGreaterThan(before);
  });
});

test('where a proxy is set and not used, a failure of the network says so', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const failing = {
    ...env(),
    [baseUrlVariable(rich)]: `http://127.0.0.1:${port}`,
    HTTP_PROXY: 'http://u:SECRET@x',
  };
  const told = await runHere(['guard', `${rich}=1`], { env: failing });
  expect(told.stderr).toContain('; HTTP_PROXY is set, but not used: ');
  expect(told.stderr).not.toContain('SECRET');
  const excepted = { ...failing, NO_PROXY: '127.0.0.1' };
  const { stderr } = await runHere(['guard', `${rich}=1`], { env: excepted });
  expect(stderr).not.toContain('HTTP_PROXY');
});
