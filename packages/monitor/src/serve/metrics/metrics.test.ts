import { execFileSync } from 'node:child_process';
import { describeFailure } from '@fuelgauge/core/internal';
import parse from 'parse-prometheus-text-format';
import { describe, expect, test } from 'vitest';
import { MonitorStats } from '../../model/stats.ts';
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

const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0';
const read = async (app: ReturnType<typeof appOf>, accept = 'text/plain') =>
  (await get(app, '/metrics', { accept })).text();

/** One of everything that a metric can say. */
function everything() {
  const stats = new MonitorStats();
  const state = stateOf({
    remaining: '12345678901234.123456789',
    total: '20000000000000',
    scope: 'organization',
    poolId: 'ab12',
    others: [
      {
        id: 'grant',
        relation: 'part',
        remaining: '5',
        unit: 'USD',
        expiresAt: '2026-12-24T00:00:00.000Z',
      },
      {
        id: 'spent',
        relation: 'part',
        remaining: '0',
        unit: 'USD',
        expiresAt: '2026-12-01T00:00:00.000Z',
      },
      {
        id: 'gone',
        relation: 'part',
        remaining: '5',
        unit: 'USD',
        expiresAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  });
  if (state.reading) stats.countRead(state.reading);
  stats.countTopUp(state);
  stats.countDelivery('ops', 'delivered');
  const series = seriesOf(
    [
      [48, '300'],
      [24, '200'],
      [0, '100'],
    ],
    { owner: 'pool:ab12' },
  );
  const app = appOf({ states: [state], series: [series], episodes: [episodeOf()] }, { stats });
  return { app };
}

test('the whole text', async () => {
  expect(
    await read(everything().app),
  ).toBe(`# HELP fuelgauge_balance_remaining Spendable amount of the last good reading; absent where none is known. Units do not add up, and accounts of a pool are the same money.
# TYPE fuelgauge_balance_remaining gauge
fuelgauge_balance_remaining{provider="acme",account="default",unit="USD"} 12345678901234.123456789
# HELP fuelgauge_balance_granted What the remaining amount counts down from, where the vendor says so.
# TYPE fuelgauge_balance_granted gauge
fuelgauge_balance_granted{provider="acme",account="default",unit="USD"} 20000000000000
# HELP fuelgauge_reading_up Whether the last attempt to read the account succeeded.
# TYPE fuelgauge_reading_up gauge
fuelgauge_reading_up{provider="acme",account="default"} 1
# HELP fuelgauge_reading_timestamp_seconds When the exported amount was read.
# TYPE fuelgauge_reading_timestamp_seconds gauge
fuelgauge_reading_timestamp_seconds{provider="acme",account="default"} 1795953000
# HELP fuelgauge_runway_seconds How long the balance lasts, by percentile of the forecast; absent without enough history.
# TYPE fuelgauge_runway_seconds gauge
fuelgauge_runway_seconds{provider="acme",account="default",percentile="10"} 57024
fuelgauge_runway_seconds{provider="acme",account="default",percentile="25"} 69120
fuelgauge_runway_seconds{provider="acme",account="default",percentile="50"} 86400
fuelgauge_runway_seconds{provider="acme",account="default",percentile="90"} 129600
# HELP fuelgauge_burn_per_second What is spent a second, by the forecast.
# TYPE fuelgauge_burn_per_second gauge
fuelgauge_burn_per_second{provider="acme",account="default",unit="USD"} 0.0011574074074074073
# HELP fuelgauge_grant_expiry_timestamp_seconds When the next grant expires, where the vendor says so.
# TYPE fuelgauge_grant_expiry_timestamp_seconds gauge
fuelgauge_grant_expiry_timestamp_seconds{provider="acme",account="default"} 1798070400
# HELP fuelgauge_alert_firing An alert of the account that fires, by its rule; absent where none does.
# TYPE fuelgauge_alert_firing gauge
fuelgauge_alert_firing{provider="acme",account="default",rule="low"} 1
# HELP fuelgauge_account_info Whose money an account shows: accounts of an equal pool show the same.
# TYPE fuelgauge_account_info gauge
fuelgauge_account_info{provider="acme",account="default",scope="organization",pool="ab12"} 1
# HELP fuelgauge_reads_total Attempts to read an account, by outcome: ok, or the kind of the error.
# TYPE fuelgauge_reads_total counter
fuelgauge_reads_total{provider="acme",outcome="ok"} 1
# HELP fuelgauge_read_duration_seconds How long reads took, retries included.
# TYPE fuelgauge_read_duration_seconds histogram
fuelgauge_read_duration_seconds_bucket{provider="acme",le="0.1"} 0
fuelgauge_read_duration_seconds_bucket{provider="acme",le="0.3"} 1
fuelgauge_read_duration_seconds_bucket{provider="acme",le="1.0"} 1
fuelgauge_read_duration_seconds_bucket{provider="acme",le="3.0"} 1
fuelgauge_read_duration_seconds_bucket{provider="acme",le="10.0"} 1
fuelgauge_read_duration_seconds_bucket{provider="acme",le="30.0"} 1
fuelgauge_read_duration_seconds_bucket{provider="acme",le="+Inf"} 1
fuelgauge_read_duration_seconds_sum{provider="acme"} 0.12
fuelgauge_read_duration_seconds_count{provider="acme"} 1
# HELP fuelgauge_top_ups_total Confirmed top-ups.
# TYPE fuelgauge_top_ups_total counter
fuelgauge_top_ups_total{provider="acme",account="default"} 1
# HELP fuelgauge_alert_deliveries_total Tries to tell an alert, by outcome.
# TYPE fuelgauge_alert_deliveries_total counter
fuelgauge_alert_deliveries_total{channel="ops",outcome="delivered"} 1
# HELP fuelgauge_build_info Version of the monitor.
# TYPE fuelgauge_build_info gauge
fuelgauge_build_info{version="1.2.3"} 1
`);
});

test('OpenMetrics names the family of a counter without its suffix, and has an end', async () => {
  const [text, open] = [await read(everything().app), await read(everything().app, OPEN_METRICS)];
  expect(open).toBe(
    `${text.replace(/^(# (?:HELP|TYPE) fuelgauge_(?:reads|top_ups|alert_deliveries))_total/gm, '$1')}# EOF\n`,
  );
});

describe('what is asked for', () => {
  const PROMETHEUS =
    'application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2';
  test.each([
    { accept: PROMETHEUS, want: 'application/openmetrics-text; version=1.0.0; charset=utf-8' },
    { accept: OPEN_METRICS, want: 'application/openmetrics-text; version=1.0.0; charset=utf-8' },
    {
      accept: 'Application/OpenMetrics-Text',
      want: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    },
    { accept: 'text/plain', want: 'text/plain; version=0.0.4; charset=utf-8' },
    { accept: '*/*', want: 'text/plain; version=0.0.4; charset=utf-8' },
    { accept: '', want: 'text/plain; version=0.0.4; charset=utf-8' },
    { accept: 'text/html,application/xhtml+xml', want: 'text/plain; version=0.0.4; charset=utf-8' },
    {
      accept: 'application/openmetrics-text;version=2.0.0',
      want: 'text/plain; version=0.0.4; charset=utf-8',
    },
    {
      accept: 'application/openmetrics-text;q=0',
      want: 'text/plain; version=0.0.4; charset=utf-8',
    },
    {
      accept: 'application/openmetrics-text;q=0.2,text/plain;q=0.9',
      want: 'text/plain; version=0.0.4; charset=utf-8',
    },
    { accept: ',,;;q=x,application/', want: 'text/plain; version=0.0.4; charset=utf-8' },
  ])('$accept gets $want', async ({ accept, want }) => {
    const { headers } = await get(everything().app, '/metrics', { accept });
    expect(headers.get('content-type')).toBe(want);
  });
});

describe('what is not known is not there', () => {
  const error = describeFailure({ id: 'acme' }, 'unauthorized', 'status');
  const failing = failingFor(2, error);
  test.each([
    {
      title: 'never read',
      state: stateOf({ isRead: false, failing }),
      want: ['reading_up 0', 'account_info 1', 'build_info 1'],
    },
    {
      title: 'read before, failing now: the last amount with its own time',
      state: stateOf({ at: '2026-11-29T01:00:00.000Z', failing, remaining: '7' }),
      want: [
        'balance_remaining 7',
        'reading_up 0',
        'reading_timestamp_seconds 1795914000',
        'account_info 1',
        'build_info 1',
      ],
    },
    {
      title: 'unlimited',
      state: stateOf({ remaining: 'Infinity', at: '2026-11-29T01:00:00.000Z' }),
      want: [
        'balance_remaining +Inf',
        'reading_up 1',
        'reading_timestamp_seconds 1795914000',
        'account_info 1',
        'build_info 1',
      ],
    },
    {
      title: 'in debt, with every digit',
      state: stateOf({ remaining: '-0.000000000000000000001', at: '2026-11-29T01:00:00.000Z' }),
      want: [
        'balance_remaining -0.000000000000000000001',
        'reading_up 1',
        'reading_timestamp_seconds 1795914000',
        'account_info 1',
        'build_info 1',
      ],
    },
  ])('$title', async ({ state, want }) => {
    const text = await read(appOf({ states: [state] }));
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(samples.map((line) => line.replace(/^fuelgauge_|\{.*\}/g, ''))).toEqual(want);
  });

  test('no account at all', async () => {
    expect(await read(appOf({}))).toBe(
      '# HELP fuelgauge_build_info Version of the monitor.\n# TYPE fuelgauge_build_info gauge\nfuelgauge_build_info{version="1.2.3"} 1\n',
    );
  });

  test('no key, URL or message', async () => {
    const text = await read(appOf({ states: [stateOf({ failing })] }));
    expect(text).not.toMatch(/rejected|https?:|ACME_API_KEY/);
  });
});

test('two alerts of one rule are one sample; a resolved one is none', async () => {
  const episodes = [
    episodeOf({ rule: 'low' }),
    episodeOf({ rule: 'low', amount: 'voucher' }),
    episodeOf({ rule: 'empty', type: 'balance.empty', resolvedAt: hoursAgo(1) }),
    episodeOf({ rule: 'runway', accounts: ['other'] }),
  ];
  const text = await read(appOf({ states: [stateOf()], episodes }));
  expect(text.match(/^fuelgauge_alert_firing.*$/gm)).toEqual([
    'fuelgauge_alert_firing{provider="acme",account="default",rule="low"} 1',
  ]);
});

test('a rate sees the first top-up: accounts without one are at 0', async () => {
  const stats = new MonitorStats();
  const text = await read(appOf({ states: [stateOf()] }, { stats }));
  expect(text).toContain('fuelgauge_top_ups_total{provider="acme",account="default"} 0\n');
});

describe('judged by others', () => {
  const labels = HOSTILE_LABELS.map((account) => stateOf({ account }));
  const apps = {
    everything: everything().app,
    'labels that try something': appOf({ states: labels }),
    '200 accounts': appOf(madeUpMonths(200)),
  };

  test('every label is read back as it was', async () => {
    const families = parse(await read(apps['labels that try something']));
    const remaining = families.find(({ name }) => name === 'fuelgauge_balance_remaining');
    const got = remaining?.metrics.map((metric) => metric.labels?.['account']);
    expect(got?.toSorted()).toEqual(
      HOSTILE_LABELS.map((label) => label.replace('\ud800', '\ufffd')).toSorted(),
    );
  });

  test.each(Object.entries(apps))('%s: names, types and no sample twice', async (_, app) => {
    const families = parse(await read(app));
    expect(families.length).toBeGreaterThan(4);
    for (const { name, type, help, metrics } of families) {
      expect(name).toMatch(/^fuelgauge_[a-z_]+$/);
      expect(type).toMatch(/^(GAUGE|COUNTER|HISTOGRAM)$/);
      expect(help).not.toBe('');
      const keys = metrics.map((metric) => JSON.stringify(metric.labels));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  const hasPromtool = (() => {
    try {
      execFileSync('promtool', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();

  test.runIf(hasPromtool).each(Object.entries(apps))(
    '%s: promtool finds nothing',
    async (_, app) => {
      const input = await read(app);
      expect(execFileSync('promtool', ['check', 'metrics'], { input, encoding: 'utf8' })).toBe('');
    },
  );
});

test('a scrape asks for the history once while nothing was read anew', async () => {
  let asked = 0;
  const { states, series } = madeUpMonths(2);
  let attemptedAt = hoursAgo(1);
  const store = {
    states: async () => states.map((state) => ({ ...state, attemptedAt })),
    history: async () => {
      asked += 1;
      return series;
    },
    episodes: async () => [],
    health: () => ({ mode: 'durable' as const, problem: '' }),
    close: async () => {},
  };
  const app = appOf({}, { store });
  await read(app);
  await read(app);
  expect(asked).toBe(1);
  attemptedAt = hoursAgo(0);
  await read(app);
  expect(asked).toBe(2);
});
