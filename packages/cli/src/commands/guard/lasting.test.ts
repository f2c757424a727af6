import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Balance, ErrorKind } from '@fuelgauge/core';
import type { AccountState } from '@fuelgauge/monitor';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { type FakeSettings, fakeMonitor, runwayOf } from '../../test-support/fake-monitor.ts';
import { seriesOf, stateOf } from '../../test-support/made-up-history.ts';
import { runHere } from '../../test-support/run-here.ts';

const [first = '', second = '', dead = ''] = creditVendors;

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  const settings = { balance: [`${first}=300`, `${second}=50`], fault: [`${dead}=503`] };
  sandbox = await startSandbox({ emulations: applySettings(await loadEmulations(), settings) });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-lasting-'));
  await writeFile(join(folder, 'monitor.db'), '');
  return () => rm(folder, { recursive: true });
});

interface Given {
  readonly settings?: FakeSettings;
  readonly env?: Record<string, string>;
  readonly ids?: readonly string[];
  readonly importMonitor?: () => Promise<unknown>;
}

const guard = (
  args: readonly string[],
  { settings = {}, env = {}, ids = [], importMonitor = fakeMonitor(settings).load }: Given = {},
) =>
  runHere(['guard', ...args], {
    cwd: folder,
    env: { HOME: folder, ...accountsOf(sandbox, ...ids), ...env },
    importMonitor,
  });

/** A history of one vendor with this newest amount. */
const known = (p50: number | null, more: object = {}, remaining = '9'): FakeSettings => ({
  series: [seriesOf(first, [remaining])],
  runways: { [first]: p50 === null ? null : runwayOf(p50, more) },
});
const refused = (kind: ErrorKind, reason: string, message: string): AccountState['failing'] => ({
  since: new Date().toISOString(),
  count: 1,
  error: { kind, reason, message, status: null, retryable: false, retryAfterMs: null },
});
const readNow = stateOf(first, 'default');
const showing = (state: AccountState, more: Partial<Balance>): AccountState => ({
  ...state,
  reading: state.reading && {
    ...state.reading,
    balance: { ...state.reading.balance, ...more },
  },
});
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const old = {
  ...known(90),
  series: [
    { ...seriesOf(first, []), points: [{ at: inDays(-5), seenAt: inDays(-2), remaining: '9' }] },
  ],
};

/** By a clock that was a year ahead. */
const ahead = {
  ...known(90),
  series: [
    {
      ...seriesOf(first, []),
      points: [{ at: inDays(365), seenAt: inDays(365), remaining: '9' }],
    },
  ],
};

describe('how long it lasts, by P25', () => {
  test.each([
    // 0.8 of the middle
    { threshold: `${first}=3d`, settings: known(9), want: 0, text: '' },
    {
      threshold: `${first}=8d`,
      settings: known(9),
      want: 1,
      text: 'lasts 7 days, less than 8d: top up',
    },
    { threshold: `${first}=1w`, settings: known(9), want: 0, text: '' },
    {
      threshold: `${first}=12h`,
      settings: known(0.5),
      want: 1,
      text: 'lasts 9 hours, less than 12h',
    },
    { threshold: `${first}/default=3d`, settings: known(9), want: 0, text: '' },
    { threshold: `${first}=3d`, settings: known(null), want: 69, text: 'not enough history yet' },
    { threshold: `${first}=3d`, settings: known(null, {}, 'Infinity'), want: 0, text: '' },
    { threshold: `${first}=3d`, settings: known(null, {}, '0'), want: 1, text: 'lasts no longer' },
    { threshold: `${first}=3d`, settings: known(null, {}, '-4'), want: 1, text: 'lasts no longer' },
    {
      threshold: `${first}=9d`,
      settings: known(5, { dryAt: null, resetsAt: inDays(2) }),
      want: 0,
      text: '',
    },
    {
      threshold: `${first}=9d`,
      settings: known(5, { resetsAt: inDays(20) }),
      want: 1,
      text: 'lasts 4 days',
    },
    {
      threshold: `${first}=3d`,
      settings: {
        ...known(9),
        states: [
          stateOf(first, 'default', {
            failing: refused('payment_required', 'no_credit', `[${first}] out of credit: top up`),
          }),
        ],
      },
      want: 1,
      text: 'lasts no longer: out of credit: top up',
    },
    {
      threshold: `${first}=3d`,
      settings: {
        ...known(9),
        states: [stateOf(first, 'default', { failing: refused('timeout', 'deadline', 'slow') })],
      },
      want: 0,
      text: '',
    },
    {
      threshold: `${first}=3d`,
      settings: {
        ...known(9),
        states: [showing(readNow, { spendable: false })],
      },
      want: 1,
      text: 'lasts no longer: the vendor says that it cannot be spent',
    },
    { threshold: `${first}=3d`, settings: old, want: 69, text: 'too long ago to tell' },
    {
      threshold: `${first}=3d`,
      settings: { ...ahead, states: [{ ...readNow, attemptedAt: inDays(-2) }] },
      want: 69,
      text: 'too long ago to tell',
    },
    {
      threshold: `${first}=3d`,
      settings: { ...ahead, states: [readNow] },
      want: 0,
      text: '',
    },
    {
      threshold: `${first}/team=3d`,
      settings: known(9),
      want: 69,
      text: 'has read no such account',
    },
    { threshold: `${second}=3d`, settings: known(9), want: 69, text: 'has read no such account' },
    { threshold: `${first}=3d`, settings: {}, want: 69, text: 'has read no such account' },
    { threshold: 'nowhere=3d', settings: {}, want: 64, text: 'unknown provider' },
    { threshold: `${first}=0d`, settings: {}, want: 64, text: 'is no time' },
  ])('$threshold: $want $text', async ({ threshold, settings, want, text }) => {
    const { exitCode, stdout, stderr } = await guard([threshold], { settings });
    expect({ exitCode, stdout }).toEqual({ exitCode: want, stdout: '' });
    if (text === '') expect(stderr).toBe('');
    else expect(stderr).toContain(text);
  });

  /** A vendor with money beside its headline, which the vendor reported or that money stands in for. */
  const [beside] = catalog.flatMap(({ id, others = [] }) => {
    const other = others.find(({ relation }) => relation === 'separate');
    return other ? [{ id, other: other.id, unit: other.unit ?? `${id}:credit` }] : [];
  });
  const { id = '', other = '', unit = 'USD' } = beside ?? {};
  const shown = stateOf(id, 'default');
  const headline = seriesOf(id, ['9'], { unit });
  const further = seriesOf(id, ['9'], { amount: other, unit });
  test.each([
    { name: 'a history of its own', series: [further], state: shown, want: 0 },
    {
      name: 'the headline that it stands in for',
      series: [headline],
      state: showing(shown, { id: other, unit }),
      want: 0,
    },
    {
      name: 'the headline in another unit',
      series: [{ ...headline, unit: 'EUR' }],
      state: showing(shown, { id: other, unit }),
      want: 69,
    },
    {
      name: 'a headline of its own',
      series: [headline],
      state: showing(shown, { unit }),
      want: 69,
    },
    {
      name: 'a headline that another stands in for',
      series: [headline],
      state: showing(shown, { id: 'else', unit }),
      want: 69,
    },
  ])('a further amount with $name: $want', async ({ series, state, want }) => {
    const settings = { series, states: [state], runways: { [id]: runwayOf(9) } } as FakeSettings;
    const { exitCode } = await guard([`${id}#${other}=3d`], { settings });
    expect(exitCode).toBe(want);
  });

  test.each([
    { name: 'none is installed', importMonitor: undefined, text: 'npm install @fuelgauge/monitor' },
    {
      name: 'the file cannot be read',
      importMonitor: fakeMonitor({ failures: { reader: new Error('it is corrupt') } }).load,
      text: 'it is corrupt',
    },
  ])('cannot be told where $name, also with --fail-open', async ({ importMonitor, text }) => {
    for (const args of [[], ['--fail-open']]) {
      const { exitCode, stderr } = await runHere(['guard', ...args, `${first}=3d`], {
        cwd: folder,
        env: { HOME: folder },
        ...(importMonitor && { importMonitor }),
      });
      expect(exitCode).toBe(69);
      expect(stderr).toContain(text);
    }
  });

  test('beside amounts, the worst decides', async () => {
    const given = { settings: known(1), ids: [first] };
    expect((await guard([`${first}=100`, `${first}=3d`], given)).exitCode).toBe(1);
    expect((await guard([`${first}=100`, `${first}=12h`], given)).exitCode).toBe(0);
    expect((await guard([`${first}=500`, `${second}=3d`], given)).exitCode).toBe(1);
  });

  test('as data, and as the verdict', async () => {
    const result = join(folder, 'result');
    const env = { FUELGAUGE_RESULT_FILE: result };
    const { stdout } = await guard(['--json', `${first}=8d`], { settings: known(9), env });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'fuelgauge.guard/1',
      exitCode: 1,
      checks: [],
      lasting: [
        { provider: first, account: 'default', atLeast: '8d', verdict: 'below', days: 7.2 },
      ],
    });
    expect(await readFile(result, 'utf8')).toContain('"verdict":"below"');
    const { stdout: table } = await guard(['--markdown', `${first}=8d`], { settings: known(9) });
    expect(table).toContain(`| ${first} | default | 7 days | 8d | time | too little |  |`);
  });
});

describe('levels that warn', () => {
  const ids = [first, second, dead];
  test.each([
    { args: ['--warn', `${first}=100`, `${first}=50`], want: 0, text: '' },
    {
      args: ['--warn', `${first}=500`, `${first}=100`],
      want: 0,
      text: `fuelgauge: warning: ${first}/default has 300 credit, below the warning level of 500 credit: top up`,
    },
    { args: ['--warn', `${first}=500`], want: 0, text: 'warning: ' },
    {
      args: ['--warn', `${dead}=500`, `${first}=100`],
      want: 0,
      text: `warning: ${dead}/default: `,
    },
    {
      args: ['--warn', `${second}=500`, `${second}=100`],
      want: 1,
      text: 'below the threshold of 100',
    },
    { args: ['--warn', `${first}=lots`], want: 64, text: 'invalid amount' },
  ])('$args: $want', async ({ args, want, text }) => {
    const { exitCode, stderr } = await guard(args, { ids });
    expect(exitCode).toBe(want);
    if (text === '') expect(stderr).toBe('');
    else expect(stderr).toContain(text);
    if (want === 1) expect(stderr).not.toContain('warning');
  });

  test('on GitHub Actions they stand beside the job', async () => {
    const { stderr } = await guard(['--warn', `${first}=500`], {
      ids,
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(stderr).toMatch(
      new RegExp(`^::warning title=fuelgauge guard::${first}/default has 300 credit, below`),
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('of the configuration, beside the least that is enough', async () => {
    const thresholds = {
      [first]: { min: '100', warn: '500' },
      [second]: { warn: '60' },
      [dead]: { min: '0' },
    };
    await writeFile(join(folder, 'fuelgauge.config.json'), JSON.stringify({ thresholds }));
    const { exitCode, stdout, stderr } = await guard(['--json'], { ids });
    expect(exitCode).toBe(69);
    expect(JSON.parse(stdout).checks).toHaveLength(2);
    expect(JSON.parse(stdout).warnings).toMatchObject([{ verdict: 'below' }, { verdict: 'below' }]);
    expect(stderr.match(/warning level/g)).toHaveLength(2);
    // Thresholds of the command line are all that is checked then.
    expect((await guard([`${first}=100`], { ids })).stderr).toBe('');
  });
});
