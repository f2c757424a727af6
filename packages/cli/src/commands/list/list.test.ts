import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import reportSchema from '@fuelgauge/balances/report.schema.json' with { type: 'json' };
import type { BalanceReport } from '@fuelgauge/core';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseHandful } from '../../catalog/handful.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf as accountsInSandbox, keyVariableOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { runCli } from '../../test-support/run-cli.ts';

const ids = catalog.map(({ id }) => id);
const [first = '', second = ''] = creditVendors;
const { shown } = chooseHandful(catalog);

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const isReport = ajv.compile<BalanceReport>(reportSchema);

function readReport(stdout: string): BalanceReport {
  const report: unknown = JSON.parse(stdout);
  if (!isReport(report)) throw new Error(ajv.errorsText(isReport.errors));
  return report;
}

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations() });
});
afterAll(() => sandbox.close());

const accountsOf = (...ids: readonly string[]) => accountsInSandbox(sandbox, ...ids);

/** A port of this machine that nobody listens at. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('nothing configured', () => {
  test.each([[[]], [['list']], [['--json']], [['--ndjson']], [['--account', 'a\u001b[2J']]])(
    '%j',
    async (args) => {
      const { code, stdout, stderr } = await runCli(args);
      expect(code).toBe(78);
      if (args.includes('--json'))
        expect(readReport(stdout)).toMatchObject({ complete: false, readings: [] });
      else expect(stdout).toBe('');
      for (const { keyVariables } of shown) expect(stderr).toContain(keyVariables[0]);
      expect(stderr).not.toContain('\u001b');
    },
  );

  test('only the vendors asked for are explained', async () => {
    const { code, stderr } = await runCli(['--provider', first], accountsOf(second));
    expect(code).toBe(78);
    expect(stderr).toContain(keyVariableOf(first));
    expect(stderr).not.toContain(keyVariableOf(second));
  });
});

describe('unset is a choice, blank is a mistake', () => {
  test.each(['', '  '])('%j', async (blank) => {
    const env = { ...accountsOf(second), [keyVariableOf(first)]: blank };
    const { code, stdout } = await runCli(['--json'], env);
    expect(code).toBe(69);
    expect(readReport(stdout).readings).toMatchObject([
      { provider: first, status: 'error', error: { kind: 'missing_key', reason: 'empty' } },
      { provider: second, status: 'ok' },
    ]);
    const doctor = await runCli(['doctor', '--provider', first], env);
    expect([doctor.code, doctor.stdout]).toEqual([
      69,
      expect.stringContaining(`${keyVariableOf(first)} is set and empty`),
    ]);
    expect((await runCli(['guard', '--fail-open', `${first}=1`], env)).code).toBe(78);
  });

  test('another variable of the vendor that holds a key is used', async () => {
    const { keyVariables = [] } = catalog.find((entry) => entry.keyVariables.length > 1) ?? {};
    const { id = '' } = catalog.find((entry) => entry.keyVariables === keyVariables) ?? {};
    const { [keyVariableOf(id)]: key = '', ...server } = accountsOf(id);
    const env = { ...server, [keyVariables[0] ?? '']: '', [keyVariables.at(-1) ?? '']: key };
    expect((await runCli(['--json'], env)).code).toBe(0);
  });
});

describe('the sandbox in place of accounts', () => {
  test('is a table of a handful of vendors, and says that it is made up', async () => {
    const { code, stdout, stderr } = await runCli(['--sandbox']);
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((row) => / sandbox /.test(row));
    expect(rows.map((row) => row.split(/ +/)[0])).toEqual(shown.map(({ id }) => id));
    const all = shown.length === ids.length ? 'all' : `${shown.length} of`;
    expect(stderr).toMatch(
      new RegExp(`^sandbox: made-up balances of ${all} ${ids.length} vendors.*\n$`),
    );
  });

  test('is all of them where that is asked for', async () => {
    const { stdout } = await runCli(['--sandbox', '--all']);
    const rows = stdout.split('\n').filter((row) => / sandbox /.test(row));
    expect(rows.map((row) => row.split(/ +/)[0])).toEqual(ids);
  });

  test('gives the same text every time', async () => {
    const [once, again] = await Promise.all([
      runCli(['--sandbox']),
      runCli(['--sandbox'], { LANG: 'de_DE.UTF-8' }),
    ]);
    expect(again).toEqual(once);
  });

  test('knows nothing of the accounts of the user', async () => {
    const { code, stdout } = await runCli(['--sandbox', '--json'], {
      [keyVariableOf(first)]: 'live-key',
    });
    expect(code).toBe(0);
    expect(readReport(stdout).readings.map(({ account }) => account)).toEqual(
      ids.map(() => 'sandbox'),
    );
  });

  test('stands in only where nothing is configured, when asked to', async () => {
    const [without, configured] = await Promise.all([
      runCli(['--or-sandbox', '--json']),
      runCli(['--or-sandbox', '--json'], accountsOf(first)),
    ]);
    expect(readReport(without.stdout).readings).toHaveLength(ids.length);
    expect(without.stderr).toContain('made-up');
    expect(readReport(configured.stdout).readings).toMatchObject([
      { provider: first, account: 'default' },
    ]);
    expect(configured.stderr).toBe('');
  });
});

describe('accounts of the environment', () => {
  test('--json is one report, with the vendors in their order', async () => {
    const { code, stdout, stderr } = await runCli(['--json'], accountsOf(...ids));
    expect([code, stderr]).toEqual([0, '']);
    const report = readReport(stdout);
    expect(report.complete).toBe(true);
    expect(report.readings.map(({ provider }) => provider)).toEqual(ids);
  });

  test('--ndjson is one reading a line', async () => {
    const { code, stdout, stderr } = await runCli(['--ndjson'], accountsOf(...ids));
    expect([code, stderr]).toEqual([0, '']);
    const readings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readings.map(({ provider }) => provider).sort()).toEqual([...ids].sort());
    expect(readings.every(({ status }) => status === 'ok')).toBe(true);
  });

  test('--short is one line', async () => {
    const env = { ...accountsOf(...ids), [keyVariableOf(first)]: 'wrong-key' };
    const { code, stdout, stderr } = await runCli(['--short'], env);
    expect([code, stderr]).toEqual([69, '']);
    const parts = stdout.replace(/\n$/, '').split(' · ');
    expect(parts.map((part) => part.split(' ')[0])).toEqual(ids);
    expect(parts).toContain(`${first} ?`);
    for (const part of parts.filter((each) => !each.startsWith(`${first} `)))
      expect(part).toMatch(/^[a-z\d-]+ -?[\d.]+([A-Z]{3})?$/);
  });

  test('--provider and --account choose', async () => {
    const env = accountsOf(...ids);
    const [one, none] = await Promise.all([
      runCli(['--json', '--provider', second, '--account', 'default'], env),
      runCli(['--account', 'team-a'], env),
    ]);
    expect(readReport(one.stdout).readings).toMatchObject([{ provider: second, status: 'ok' }]);
    expect([none.code, none.stdout]).toEqual([78, '']);
    expect(none.stderr).toContain(`${first}/default`);
  });

  test('a failure is a row of its own and ends with 69', async () => {
    const env = { ...accountsOf(...ids), [keyVariableOf(first)]: 'wrong-key' };
    const { code, stdout } = await runCli([], env);
    expect(code).toBe(69);
    const row = stdout.split('\n').find((line) => line.startsWith(`${first} `));
    expect(row).toContain(`check ${keyVariableOf(first)}`);
    expect(row).not.toContain(`[${first}]`);
    for (const id of ids) expect(stdout).toContain(`\n${id} `);
    expect(stdout).not.toContain('wrong-key');
  });

  test('where a proxy is set and not used, a failure of the network says so', async () => {
    const unreachable = { [baseUrlVariable(first)]: `http://127.0.0.1:${await closedPort()}` };
    const failing = {
      ...accountsOf(first, second),
      ...unreachable,
      HTTP_PROXY: 'http://u:SECRET@x',
    };
    const [told, excepted] = await Promise.all([
      runCli([], failing),
      runCli([], { ...failing, NO_PROXY: '127.0.0.1' }),
    ]);
    const rowOf = (id: string) => told.stdout.split('\n').find((line) => line.startsWith(`${id} `));
    expect(rowOf(first)).toContain('HTTP_PROXY is set, but not used: ');
    expect(rowOf(second)).not.toContain('HTTP_PROXY');
    expect(excepted.stdout).not.toContain('HTTP_PROXY');
    expect(told.stdout).not.toContain('SECRET');
  });

  test.each([['--json'], ['--ndjson']])(
    'a vendor without a key is not passed over (%s)',
    async (format) => {
      const { code, stdout } = await runCli(
        [format, '--provider', first, '--provider', second],
        accountsOf(second),
      );
      expect(code).toBe(69);
      expect(stdout).toContain('"missing_key"');
    },
  );
});
