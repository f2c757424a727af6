import { describe, expect, test } from 'vitest';
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
import { accountPath } from '../view/account-path.ts';

const read = async (app: ReturnType<typeof appOf>, path = '/accounts/acme/default') =>
  (await get(app, path)).text();
const series = [
  seriesOf([
    [200, '40'],
    [100, '20'],
    [99, '100'],
    [60, '80'],
    [0, '50.5'],
  ]),
];
const past = episodeOf({
  type: 'balance.empty',
  rule: 'empty',
  openedAt: hoursAgo(90),
  resolvedAt: hoursAgo(80),
});
const app = appOf({
  states: [stateOf({ remaining: '50.5' })],
  series,
  episodes: [episodeOf({ below: '60' }), past],
});

test('the chart has its axes, the forecast and the top-ups', async () => {
  const page = await read(app);
  const [chart = ''] = /<svg class="chart"[\s\S]*<\/svg>/.exec(page) ?? [];
  expect(chart).toContain('role="img" aria-label="30 days of the amount that remains, 1 top-up;');
  expect(chart).toMatch(/<text[^>]*>\$0<\/text>/);
  expect(chart).toMatch(/<text[^>]*>\$100<\/text>/);
  expect(chart).toMatch(/<text[^>]*>\d+ Nov<\/text>/);
  expect(chart).toContain('class="band"');
  expect(chart.match(/class="up"/g)).toHaveLength(1);
  expect(chart).toContain('>now</text>');
});

test('the changes are a table, newest first, with what each changed', async () => {
  const [table = ''] =
    /<table class="plain"><caption>Every change[\s\S]*?<\/table>/.exec(await read(app)) ?? [];
  const rows = [...table.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(rows).toEqual([
    '2026-11-29 12:00 $50.50 -$29.50',
    '2026-11-27 00:00 $80.00 -$20.00',
    '2026-11-25 09:00 $100.00 +$80.00 top-up',
    '2026-11-25 08:00 $20.00 -$20.00',
    '2026-11-21 04:00 $40.00 first in this time',
  ]);
});

test('alerts of the past stay', async () => {
  const page = await read(app);
  expect(page).toContain('low, below $60.00');
  expect(page).toContain('<span class="chip bad">firing</span>');
  expect(page).toMatch(/empty<\/td><td><time datetime="2026-11-26T04:00:00.000Z">/);
});

test.each([
  { title: 'no history', facts: {}, want: ['Nothing was read in these 30 days.', 'None so far.'] },
  {
    title: 'unlimited',
    facts: { states: [stateOf({ remaining: 'Infinity' })], series: [seriesOf([[9, 'Infinity']])] },
    want: ['There is no chart of an unlimited amount.'],
  },
  {
    title: 'one reading',
    facts: { series: [seriesOf([[9, '5']])] },
    want: ['There is no forecast yet.', 'not enough history'],
  },
  {
    title: 'only zero',
    facts: {
      series: [
        seriesOf([
          [90, '0'],
          [9, '0'],
        ]),
      ],
    },
    want: ['class="line"'],
  },
  {
    title: 'only debt',
    facts: {
      series: [
        seriesOf([
          [90, '-5'],
          [9, '-9.5'],
        ]),
      ],
    },
    want: ['-$10', 'class="line"'],
  },
  {
    title: 'never read',
    facts: { states: [stateOf({ isRead: false, failing: failingFor(3) })] },
    want: ['Cannot be read: no complete response', '(3 attempts in a row)', 'unknown'],
  },
  {
    title: 'a further amount',
    facts: {
      states: [
        stateOf({
          others: [
            {
              id: 'grant',
              index: 0,
              relation: 'separate',
              remaining: '3',
              unit: 'acme:credit',
              expiresAt: '2026-12-24T00:00:00.000Z',
            },
          ],
        }),
      ],
    },
    want: ['Further amounts', 'grant 1', '3 credit', 'beside it, expires 2026-12-24'],
  },
])('$title', async ({ facts, want }) => {
  const page = await read(appOf({ states: [stateOf()], ...facts }));
  for (const text of want) expect(page).toContain(text);
  expect(page).not.toMatch(/NaN|Infinity[^"<]*<\/text>|undefined|\[object/);
});

test('a reset ends the forecast', async () => {
  const resetsAt = '2026-12-01T00:00:00.000Z';
  const [first] = series;
  if (!first) throw new Error('no series');
  const points = first.points.map((point) => ({ ...point, resetsAt }));
  const page = await read(
    appOf({ states: [stateOf({ resetsAt })], series: [{ ...first, points }] }),
  );
  expect(page).toContain('>reset</text>');
});

/** Neither markup nor what is invisible, but for the joiner of pictures. */
const isPlain = (page: string) => !/<img|<script|(?![\n\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u.test(page);

describe.each(HOSTILE_LABELS)('the label %j', (account) => {
  const hostile = appOf({
    states: [stateOf({ account }), stateOf({ account: 'other' })],
    series: [
      seriesOf(
        [
          [50, '9'],
          [1, '3'],
        ],
        { owner: `account:${account}` },
      ),
    ],
    episodes: [episodeOf({ accounts: [account, 'other'] })],
  });

  test('is text on the overview, and leads to its page', async () => {
    const page = await read(hostile, '/');
    expect(isPlain(page)).toBe(true);
    const paths = [...page.matchAll(/<th[^>]*><a href="([^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(2);
    const own = paths.find((path) => !path.endsWith('/other')) ?? '';
    const response = await get(hostile, own.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(isPlain(text)).toBe(true);
    expect(text).toContain('class="line"');
  });

  test('is found by its path on a page of another range', async () => {
    const path = accountPath({ provider: 'acme', account });
    const response = await get(hostile, `${path}${path.includes('?') ? '&' : '?'}days=90`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('aria-current="true">90 days</a>');
  });
});

test('many changes are cut, and the page says so', async () => {
  const many = Array.from(
    { length: 700 },
    (_, index) => [700 - index, String(1000 - index)] as const,
  );
  const page = await read(appOf({ states: [stateOf()], series: [seriesOf(many)] }));
  expect(page).toContain('The latest 40 of 700 changes');
  expect(page.length).toBeLessThan(60_000);
});
