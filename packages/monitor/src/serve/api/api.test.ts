import reportSchema from '@fuelgauge/balances/report.schema.json' with { type: 'json' };
import { describeFailure } from '@fuelgauge/core/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import schema from '../../../api.schema.json' with { type: 'json' };
import { madeUpMonths } from '../../test-support/made-up-months.ts';
import {
  appOf,
  episodeOf,
  failingFor,
  get,
  HOSTILE_LABELS,
  hoursAgo,
  seriesOf,
  stateOf,
} from '../../test-support/serve-facts.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const [validateApi, validateReport] = [ajv.compile(schema), ajv.compile(reportSchema)];

async function ask(app: ReturnType<typeof appOf>, path: string) {
  const response = await get(app, `/api/v1/${path}`);
  expect(response.headers.get('content-type')).toContain('application/json');
  const body = await response.json();
  const validate = body.schema === 'fuelgauge.report/1' ? validateReport : validateApi;
  expect(validate(body), JSON.stringify(validate.errors, null, 1)).toBe(true);
  return { status: response.status, body };
}

const error = describeFailure({ id: 'acme' }, 'timeout', 'deadline');
const hostileError = { ...error, message: '[acme] a\nb\u001b[31m\u2028' };
const hostile = {
  states: HOSTILE_LABELS.map((account, index) =>
    stateOf({
      account,
      isRead: index % 3 !== 0,
      failing: index % 2 === 0 ? failingFor(2, hostileError) : null,
    }),
  ),
  series: HOSTILE_LABELS.map((account) =>
    seriesOf(
      [
        [40, '20'],
        [20, '30'],
        [1, '12.5'],
      ],
      { owner: `account:${account}` },
    ),
  ),
  episodes: HOSTILE_LABELS.map((account) =>
    episodeOf({
      type: 'balance.unreadable',
      rule: 'unreadable',
      accounts: [account],
      error: { kind: 'timeout', reason: 'deadline', message: 'a\nb' },
    }),
  ),
};
const apps = {
  'no account': appOf({}),
  'a month of 40': appOf(madeUpMonths(40)),
  'labels and messages that try something': appOf(hostile),
  'every amount': appOf({
    states: [
      stateOf({ remaining: 'Infinity', account: 'a' }),
      stateOf({ remaining: '-3.5', account: 'b', poolId: 'p' }),
      stateOf({ remaining: '-3.5', account: 'c', poolId: 'p' }),
      stateOf({ provider: 'globex', unit: 'globex:credit', remaining: '12345678901234567890.5' }),
    ],
    series: [
      seriesOf(
        [
          [50, 'Infinity'],
          [1, 'Infinity'],
        ],
        { owner: 'account:a' },
      ),
      seriesOf(
        [
          [50, '9'],
          [1, '-3.5'],
        ],
        { owner: 'pool:p' },
      ),
      seriesOf(
        [
          [50, '9'],
          [1, '3'],
        ],
        { owner: 'pool:p', amount: 'grant.0' },
      ),
    ],
    episodes: [episodeOf({ below: '5', remaining: '-3.5', resolvedAt: hoursAgo(1) })],
  }),
};

describe.each(Object.entries(apps))('%s', (_, app) => {
  test.each([
    'report',
    'report?provider=acme',
    'history',
    'history?since=30d&until=2026-11-28',
    'runway',
    'runway?account=b',
    'alerts',
    'alerts?firing=true&limit=1000',
  ])('%s is as its schema says', async (path) => {
    expect((await ask(app, path)).status).toBe(200);
  });
});

test('the report has the last good readings, stale where it fails, and counts a pool once', async () => {
  const app = appOf({
    states: [
      stateOf({ account: 'a', remaining: '10', poolId: 'p' }),
      stateOf({ account: 'b', remaining: '10', poolId: 'p' }),
      stateOf({ account: 'c', remaining: '5', at: hoursAgo(9), failing: failingFor(8) }),
      stateOf({ account: 'd', isRead: false, failing: failingFor(8) }),
    ],
  });
  const { body } = await ask(app, 'report');
  expect(body).toMatchObject({ schema: 'fuelgauge.report/1', complete: false });
  expect(
    body.readings.map(
      ({ account, status, fetchedAt, balance, error: { kind } = {} as never }: never) => [
        account,
        status,
        fetchedAt,
        (balance as { remaining: string } | undefined)?.remaining,
        kind,
      ],
    ),
  ).toEqual([
    ['a', 'ok', '2026-11-29T11:50:00.000Z', '10', undefined],
    ['b', 'ok', '2026-11-29T11:50:00.000Z', '10', undefined],
    ['c', 'stale', hoursAgo(9), '5', 'timeout'],
    ['d', 'error', undefined, undefined, 'timeout'],
  ]);
  expect(body.totals).toEqual([
    { unit: 'USD', remaining: '15', accounts: 3, complete: false, overlap: 'possible' },
  ]);
});

test('a failed account of a vendor that is not in the catalog makes what that vendor has shown incomplete', async () => {
  const credit = { unit: 'acme:credit' };
  const app = appOf({
    states: [
      stateOf({ account: 'a', ...credit }),
      stateOf({ account: 'b', isRead: false, failing: failingFor(1) }),
    ],
  });
  const { body } = await ask(app, 'report');
  expect(body.totals).toMatchObject([{ unit: 'acme:credit', complete: false }]);
});

test('the history has points, top-ups and the accounts of a pool', async () => {
  const app = appOf({
    states: [stateOf({ account: 'a', poolId: 'p' }), stateOf({ account: 'b', poolId: 'p' })],
    series: [
      seriesOf(
        [
          [400, '1'],
          [40, '20'],
          [20, '50'],
          [1, '12.5'],
        ],
        { owner: 'pool:p' },
      ),
    ],
  });
  const { body } = await ask(app, 'history?account=b');
  expect(body.series).toHaveLength(1);
  expect(body.series[0]).toMatchObject({
    provider: 'acme',
    owner: 'pool:p',
    accounts: ['a', 'b'],
    amount: '',
    unit: 'USD',
    topUps: [{ at: hoursAgo(20), added: '30' }],
  });
  expect(body.series[0].points.map(({ remaining }: { remaining: string }) => remaining)).toEqual([
    '20',
    '50',
    '12.5',
  ]);
  const all = await ask(app, 'history?since=90d');
  expect(all.body.series[0].points).toHaveLength(4);
});

test('a runway has numbers, words and the accounts that it is for', async () => {
  const app = appOf({
    states: [stateOf({ account: 'a', poolId: 'p' }), stateOf({ account: 'b', poolId: 'p' })],
    series: [
      seriesOf(
        [
          [48, '300'],
          [0, '100'],
        ],
        { owner: 'pool:p' },
      ),
    ],
  });
  const { body } = await ask(app, 'runway?account=a');
  expect(body.runways).toMatchObject([
    {
      accounts: ['a', 'b'],
      remaining: '100',
      runway: { burnPerDay: 100, days: { p50: 1 } },
      lasts: 'about 1 days, 1 to 2',
    },
  ]);
  expect((await ask(app, 'runway?account=c')).body.runways).toEqual([]);
});

test('alerts are those that are asked for', async () => {
  const episodes = [
    episodeOf(),
    episodeOf({ resolvedAt: hoursAgo(1) }),
    episodeOf({ accounts: ['b'] }),
  ];
  const app = appOf({ states: [stateOf(), stateOf({ account: 'b' })], episodes });
  const count = async (query: string) => (await ask(app, `alerts${query}`)).body.alerts.length;
  expect(
    await Promise.all(
      ['', '?firing=true', '?firing=false', '?account=b', '?limit=1', '?provider=x'].map(count),
    ),
  ).toEqual([3, 2, 3, 1, 1, 0]);
});

test.each([
  {
    path: 'report?since=7d',
    want: 'a query parameter is unknown: this path takes provider, account',
  },
  { path: 'history?since=yesterday', want: 'since is no time' },
  { path: 'history?since=', want: 'since is empty' },
  { path: 'history?since=2026-13-45', want: 'since is no time' },
  { path: 'history?since=999999d', want: 'since is no time' },
  { path: 'history?since=2026-01-01T00:00:00', want: 'since is no time' },
  { path: 'history?since=1d&since=2d', want: 'since is given more than once' },
  { path: 'history?since=1d&until=2d', want: 'since is later than until' },
  { path: 'history?until=1700000000', want: 'until is no time' },
  { path: 'alerts?firing=yes', want: 'firing is true or false' },
  { path: 'alerts?limit=0', want: 'limit is a whole number from 1 to 1000' },
  { path: 'alerts?limit=1e3', want: 'limit is a whole number from 1 to 1000' },
  { path: 'alerts?limit=1001', want: 'limit is a whole number from 1 to 1000' },
  { path: 'runway?__proto__=1', want: 'a query parameter is unknown' },
  { path: 'runway?days=%00%1b', want: 'a query parameter is unknown' },
])('$path is refused', async ({ path, want }) => {
  const { status, body } = await ask(apps['no account'], path);
  expect(status).toBe(400);
  expect(body.error.code).toBe('bad_query');
  expect(body.error.message).toContain(want);
});

test.each([
  { path: 'history?since=2026-11-01', want: '2026-11-01T00:00:00.000Z' },
  { path: 'history?since=2026-11-01T08:00:00Z', want: '2026-11-01T08:00:00.000Z' },
  { path: 'history?since=2026-11-01T08:00:00.5%2B02:00', want: '2026-11-01T06:00:00.500Z' },
  { path: 'history?since=36h', want: hoursAgo(36) },
  { path: 'history', want: hoursAgo(14 * 24) },
])('$path begins at $want', async ({ path, want }) => {
  expect((await ask(apps['no account'], path)).body.since).toBe(want);
});
