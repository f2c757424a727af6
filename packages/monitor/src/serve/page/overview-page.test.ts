import { describeFailure } from '@fuelgauge/core/internal';
import { describe, expect, test } from 'vitest';
import { madeUpMonths } from '../../test-support/made-up-months.ts';
import {
  appOf,
  episodeOf,
  failingFor,
  get,
  hoursAgo,
  seriesOf,
  stateOf,
} from '../../test-support/serve-facts.ts';

const read = async (app: ReturnType<typeof appOf>, path = '/') => (await get(app, path)).text();
/** What a reader sees of a page, or of a row of it. */
const textOf = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<svg[^>]*aria-label="([^"]*)"[\s\S]*?<\/svg>/g, ' [$1] ')
    .replace(/<\/?(b|a|bdi|data|time|span class="bad")\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' | ')
    .replace(/(\s*\|\s*)+/g, ' | ');
const rowOf = (page: string) => textOf(/<tbody[\s\S]*<\/tbody>/.exec(page)?.[0] ?? '');

test.each([
  {
    given: { isDown: true, lost: 0 },
    want: 'Alerts wait since 3 hours ago | : slack channel "team": <it> answered with 503',
  },
  {
    given: { isDown: true, lost: 2 },
    want: '2 alerts given up, which nobody was told. Alerts wait since 3 hours ago',
  },
  {
    given: { isDown: false, lost: 1 },
    want: '1 alert given up, which nobody was told. It works again; it failed last 3 hours ago',
  },
])('who is not told is said: $given', async ({ given, want }) => {
  const problem = 'slack channel "team": <it> answered with 503';
  const problems = [{ channel: 'team', problem, since: hoursAgo(3), ...given }];
  const page = await read(appOf({}, { channelProblems: () => problems }));
  expect(page).not.toContain('<it>');
  const shown = textOf(page)
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  expect(shown.replaceAll(' | : ', ': ')).toContain(want.replaceAll(' | : ', ': '));
});

test('nothing read yet, in words', async () => {
  const page = await read(appOf({}));
  expect(textOf(page)).toContain('Nothing read yet');
  expect(page).not.toContain('<table');
});

test.each([
  {
    title: 'with history',
    facts: {
      states: [stateOf({ remaining: '100.129' })],
      series: [
        seriesOf([
          [72, '400'],
          [48, '300'],
          [24, '200'],
          [0, '100.129'],
        ]),
      ],
    },
    want: [
      'acme default | $100.12 | [14 days: from $400.00 to $100.12, lowest $100.12, 3 gaps]',
      '| about 1 days, 1 to 2 | read 10 minutes ago',
    ],
  },
  {
    title: 'without history',
    facts: { states: [stateOf()] },
    want: ['$12.50', 'no readings in 14 days', 'not enough history'],
  },
  {
    title: 'unlimited',
    facts: {
      states: [stateOf({ remaining: 'Infinity' })],
      series: [seriesOf([[72, 'Infinity']])],
    },
    want: ['unlimited | unlimited'],
  },
  {
    title: 'failing since it was read',
    facts: { states: [stateOf({ at: hoursAgo(50), failing: failingFor(49) })] },
    want: [
      '$12.50',
      'no complete response within the time limit (deadline)',
      'failing since 2 days ago, last read 2 days ago',
    ].map((text) => text.replace(' (deadline)', '')),
  },
  {
    title: 'never read',
    facts: {
      states: [
        stateOf({
          isRead: false,
          failing: failingFor(
            1,
            describeFailure(
              { id: 'acme', keyVariables: ['ACME_API_KEY'] },
              'unauthorized',
              'status',
              { status: 401 },
            ),
          ),
        }),
      ],
    },
    want: [
      'unknown | no readings in 14 days | unknown',
      'the vendor rejected the API key (401): check ACME_API_KEY',
      'failing since 1 hour ago, never read',
    ],
  },
  {
    title: 'alerts',
    facts: {
      states: [stateOf({ remaining: '-3' })],
      episodes: [
        episodeOf({ below: '5' }),
        episodeOf({ type: 'balance.runway_short', rule: 'runway', days: 3 }),
        episodeOf({ type: 'balance.empty', resolvedAt: hoursAgo(1) }),
      ],
    },
    want: ['-$3.00', '| low, below $5.00 | may not last 3 days | read 10'],
  },
  {
    title: 'further amounts',
    facts: {
      states: [
        stateOf({
          resetsAt: '2026-12-01T00:00:00.000Z',
          others: [
            { id: 'voucher', relation: 'part', remaining: '2.5', unit: 'USD' },
            { id: 'grant', index: 1, relation: 'separate', remaining: null, unit: 'acme:credit' },
          ],
        }),
      ],
    },
    want: ['resets 2026-12-01', 'voucher $2.50, part of it', 'grant 2 unknown, beside it'],
  },
  {
    title: 'what cannot be spent, or is not owned',
    facts: { states: [stateOf({ relation: 'line', spendable: false })] },
    want: ['not owned: paid later', 'the vendor says that it cannot be spent'],
  },
])('an account $title', async ({ facts, want }) => {
  const row = rowOf(await read(appOf(facts)));
  for (const text of want) expect(row).toContain(text);
});

test('the exact amount is at hand', async () => {
  const page = await read(appOf({ states: [stateOf({ remaining: '100.129' })] }));
  expect(page).toContain('<data value="100.129" title="100.129 USD">$100.12</data>');
});

describe('money that several accounts show', () => {
  const states = [
    ...['a', 'b', 'c', 'd'].map((account) => stateOf({ account, remaining: '10', poolId: 'p' })),
    stateOf({ account: 'e', remaining: '7', poolId: 'q' }),
    stateOf({ provider: 'globex', account: 'a', remaining: '1', poolId: 'p' }),
  ];
  test('is said to be the same, and is counted once', async () => {
    const page = await read(
      appOf({
        states,
        series: [
          seriesOf(
            [
              [48, '30'],
              [0, '10'],
            ],
            { owner: 'pool:p' },
          ),
        ],
      }),
    );
    const row = rowOf(page);
    expect(row).toContain(
      'acme a | same money as b, c and 1 more | $10.00 | [14 days: from $30.00',
    );
    expect(row).toContain('acme e | $7.00');
    expect(row).toContain('globex a | $1.00');
    expect(textOf(page)).toContain('USD | $18.00 | 6 accounts');
  });
});

test('totals are of each unit, and say what they lack', async () => {
  const page = await read(
    appOf({
      states: [
        stateOf({ account: 'a' }),
        stateOf({ account: 'b', isRead: false, failing: failingFor(1) }),
        stateOf({ provider: 'globex', unit: 'globex:credit', remaining: '3' }),
      ],
    }),
  );
  expect(textOf(page)).toContain('USD | $12.50 | 1 account, some not read');
  expect(textOf(page)).toContain('globex | 3 credit | 1 account |');
});

test('a store that cannot keep what it is given is said', async () => {
  const health = { mode: 'memory', problem: 'The disk is full <now>.' } as const;
  expect(await read(appOf({ states: [stateOf()], health }))).toContain(
    'The disk is full &lt;now&gt;.',
  );
});

describe('200 accounts', () => {
  const facts = madeUpMonths(200);
  test('are under 200 kB', async () => {
    expect((await read(appOf(facts))).length).toBeLessThan(200_000);
  });

  test('are so whatever their series look like', async () => {
    const series = facts.series.map((each) => ({
      ...each,
      points: each.points.map((point, index) => ({
        ...point,
        remaining: String((index * 7919) % 1000),
      })),
    }));
    expect((await read(appOf({ ...facts, series }))).length).toBeLessThan(200_000);
  });

  test('have a row each, with a header cell and the columns of the head', async () => {
    const page = await read(appOf(facts));
    const rows = page.match(/<tr role="row"[^>]*><th scope="row"/g);
    expect(rows).toHaveLength(200);
    expect(page.match(/<th scope="col"/g)).toHaveLength(5);
    expect(page.match(/<td /g)).toHaveLength(800);
  });
});
