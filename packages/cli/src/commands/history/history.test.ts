import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { type FakeSettings, fakeMonitor, runwayOf } from '../../test-support/fake-monitor.ts';
import { seriesOf, stateOf } from '../../test-support/made-up-history.ts';
import { type RunOptions, runHere } from '../../test-support/run-here.ts';

const [first = '', second = ''] = creditVendors;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-history-'));
  await writeFile(join(folder, 'monitor.db'), '');
  return () => rm(folder, { recursive: true });
});

async function run(args: readonly string[], settings: FakeSettings, options: RunOptions = {}) {
  const fake = fakeMonitor(settings);
  const given = { cwd: folder, env: { HOME: folder }, importMonitor: fake.load, ...options };
  return { ...(await runHere(args, given)), asked: fake.asked };
}

const exact = '12345678901234567890.123456789';
const pool = {
  series: [
    seriesOf(second, ['9', '8', '7']),
    seriesOf(first, ['8', '6', '4', null, null, null, null, null, null, null, '2', exact], {
      owner: 'pool:1f2e',
    }),
    seriesOf(first, ['5'], { owner: 'pool:1f2e', amount: 'voucher' }),
  ],
  states: [
    stateOf(first, 'team-a', { poolId: '1f2e' }),
    stateOf(first, 'team-b', {
      poolId: '1f2e',
      failing: {
        since: '2026-11-20T00:00:00.000Z',
        count: 3,
        error: {
          kind: 'timeout',
          reason: 'deadline',
          message: '',
          status: null,
          retryable: true,
          retryAfterMs: null,
        },
      },
    }),
  ],
};

describe('history', () => {
  test('is a table with a chart, pools once', async () => {
    const { exitCode, stdout, stderr } = await run(['history', '--since', '12h'], pool);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [title, ...rows] = stdout.trimEnd().split('\n');
    expect(title).toMatch(/^PROVIDER +ACCOUNT +REMAINING +UNIT +LAST 12h +NOTE$/);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(
      new RegExp(`^${first} +team-a, team-b +12345678901234567890\\.123456789 +credit +·.*·.*█`),
    );
    expect(rows[0]).toContain('not read since 2026-11-20T00:00:00.000Z');
    expect(rows[1]).toContain('team-a, team-b#voucher');
  });

  test('--json, --ndjson and --csv have exact amounts', async () => {
    const { stdout: json } = await run(['history', '--json'], pool);
    const found = JSON.parse(json);
    expect(found).toMatchObject({ schema: 'fuelgauge.history/1', since: expect.any(String) });
    expect(found.series[0]).toMatchObject({
      provider: first,
      accounts: ['team-a', 'team-b'],
      owner: 'pool:1f2e',
      topUps: [],
    });
    expect(found.series[0].points.at(-1).remaining).toBe(exact);
    const { stdout: lines } = await run(['history', '--ndjson'], pool);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).remaining),
    ).toContain(exact);
    const { stdout: csv } = await run(['history', '--csv'], pool);
    expect(csv.split('\n')[0]).toBe('provider,owner,amount,unit,at,seenAt,remaining');
    expect(csv).toContain(`,${exact}\n`);
  });

  test('of one vendor, and of the time that is asked for', async () => {
    const { stdout } = await run(['history', second, '--json'], pool);
    expect(JSON.parse(stdout).series.map(({ provider }: { provider: string }) => provider)).toEqual(
      [second],
    );
  });

  test('top-ups are told', async () => {
    const at = new Date().toISOString();
    const point = { at, seenAt: at, remaining: '700', toppedUpAt: at };
    const { stdout } = await run(['history'], {
      series: [{ ...seriesOf(first, []), points: [point] }],
    });
    expect(stdout).toContain(`topped up by 500 on ${at.slice(0, 10)}`);
  });
});

describe('runway', () => {
  test('is a table', async () => {
    const settings = { ...pool, runways: { [first]: runwayOf(9), [second]: null } };
    const { exitCode, stdout } = await run(['runway'], settings);
    expect(exitCode).toBe(0);
    const rows = stdout.trimEnd().split('\n');
    expect(rows[0]).toMatch(/^PROVIDER +ACCOUNT +REMAINING +UNIT +A DAY +LASTS +UNTIL/);
    expect(rows[1]).toMatch(/12\.3 +about 9 days +2026-12-09/);
    expect(rows.at(-1)).toMatch(new RegExp(`^${second} .* - +not enough history +-`));
  });

  test('a reset ends the question', async () => {
    const reset = runwayOf(90, { dryAt: null, resetsAt: '2026-12-01T00:00:00.000Z' });
    const { stdout } = await run(['runway', first], { ...pool, runways: { [first]: reset } });
    expect(stdout).toContain('reset 2026-12-01');
  });

  test('--json has the forecast and its words', async () => {
    const { stdout } = await run(['runway', '--json'], {
      ...pool,
      runways: { [first]: runwayOf(9) },
    });
    const found = JSON.parse(stdout);
    expect(found.schema).toBe('fuelgauge.runway/1');
    expect(found.runways[0]).toMatchObject({
      provider: first,
      accounts: ['team-a', 'team-b'],
      remaining: exact,
      runway: { days: { p50: 9 } },
      lasts: 'about 9 days',
    });
    expect(found.runways.at(-1)).toMatchObject({ provider: second, runway: null });
  });
});

describe.each(['history', 'runway'])('%s', (command) => {
  test.each([
    { args: ['nowhere'], exitCode: 64, want: 'unknown provider' },
    { args: [`${first}/`], exitCode: 64, want: 'missing label' },
    { args: ['--database', 'missing.db'], exitCode: 69, want: 'no history yet: there is no' },
    { args: ['--database', 'mysql://a:SECRET@b'], exitCode: 64, want: 'path of a file' },
    { args: [], settings: {}, exitCode: 69, want: 'nothing was read' },
    {
      args: [],
      settings: { failures: { reader: new Error('it is of a newer version') } },
      exitCode: 69,
      want: 'cannot be read: it is of a newer version',
    },
  ])('$args: $want', async ({ args, settings = pool, exitCode, want }) => {
    const outcome = await run([command, ...args], settings);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toContain(want);
    expect(outcome.stderr).not.toContain('SECRET');
  });

  test('the configuration says where it is', async () => {
    await writeFile(join(folder, 'own.db'), '');
    await writeFile(
      join(folder, 'fuelgauge.config.json'),
      JSON.stringify({ monitor: { database: './own.db' } }),
    );
    const { asked } = await run([command], pool);
    expect(asked.path).toBe(join(folder, 'own.db'));
  });

  test('without the monitor it says how to get it', async () => {
    const { exitCode, stderr } = await runHere([command]);
    expect(exitCode).toBe(69);
    expect(stderr).toContain('npm install @fuelgauge/monitor');
  });
});
