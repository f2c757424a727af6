import { median } from '../measure/statistics.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare, constant } from '../results/comparison.ts';
import { type Answer, answersOf, errorOf, isInside, listCases } from './accuracy.ts';
import { type AlarmCounts, watchAccounts } from './alarms.ts';
import { OWN } from './estimators.ts';
import { findAll, type TopUpCounts } from './top-ups.ts';
import { KINDS } from './usage.ts';

/**
 * Seeds of the worlds that are recorded. Nothing was tuned on them: whoever tries something takes seeds from
 * 10,000,000 on.
 */
const CASES_FROM = 1_000_000;
const ACCOUNTS_FROM = 2_000_000;
const TOP_UPS_FROM = 3_000_000;
const NAIVE = 'P90 of daily burn';

const percent = (part: number, whole: number): number => (100 * part) / whole;
const shareInside = (answers: readonly Answer[]): number =>
  percent(answers.filter(isInside).length, answers.length);

function compareAnswers(count: number): readonly Comparison[] {
  const answers = answersOf(listCases(CASES_FROM, count));
  const each = (figure: (given: readonly Answer[]) => number) =>
    constant(
      Object.fromEntries(Object.entries(answers).map(([name, given]) => [name, figure(given)])),
    );
  const own = answers[OWN] ?? [];
  const byKind = KINDS.map((kind) => [kind, shareInside(own.filter((each) => each.kind === kind))]);
  return [
    compare(
      {
        id: 'forecast-inside',
        title: 'Truths inside the 80 % interval',
        unit: '%',
        beside: NAIVE,
        note: `${own.length} made-up accounts with 2 to 28 days of history, and what was used after it. Above 80 % the interval is wider than it says.`,
      },
      each(shareInside),
    ),
    compare(
      {
        id: 'forecast-error',
        title: 'How far the middle is from the truth',
        unit: '×',
        beside: NAIVE,
        note: 'The median of the factor between the two: 1.3× is 7 or 12 days where it says 9.',
      },
      each((given) => median(given.map(errorOf))),
    ),
    compare(
      {
        id: 'forecast-kinds',
        title: 'Truths inside the 80 % interval, by how an account is used',
        unit: '%',
        beside: 'all',
      },
      constant({ all: shareInside(own), ...Object.fromEntries(byKind) }),
    ),
  ];
}

const alarmTables: readonly {
  readonly id: string;
  readonly title: string;
  readonly unit: Comparison['unit'];
  readonly figure: (counts: AlarmCounts) => number;
}[] = [
  {
    id: 'alarms-missed',
    title: 'Accounts that ran dry without an alarm before',
    unit: '%',
    figure: ({ unannounced, dryOuts }) => percent(unannounced, dryOuts),
  },
  {
    id: 'alarms-day',
    title: 'Told 24 hours before it was dry, or earlier',
    unit: '%',
    figure: ({ dayAhead, dryOuts }) => percent(dayAhead, dryOuts),
  },
  {
    id: 'alarms-two-days',
    title: 'Told 48 hours before it was dry, or earlier',
    unit: '%',
    figure: ({ twoDaysAhead, dryOuts }) => percent(twoDaysAhead, dryOuts),
  },
  {
    id: 'alarms-false',
    title: 'Alarms for what lasted longer than 6 days',
    unit: 'a month',
    figure: ({ falseAlarms, accountMonths }) => falseAlarms / accountMonths,
  },
  {
    id: 'alarms-all',
    title: 'Alarms, right and false',
    unit: 'a month',
    figure: ({ alarms, accountMonths }) => alarms / accountMonths,
  },
];

function compareAlarms(accounts: number): readonly Comparison[] {
  const watched = watchAccounts(ACCOUNTS_FROM, accounts);
  const dryOuts = watched.values().next().value?.dryOuts;
  const note = `${accounts} made-up accounts for 42 days, of which ${dryOuts} times one ran dry. Alarms below 3 days, looked at each 3 hours.`;
  return alarmTables.map(({ id, title, unit, figure }) =>
    compare(
      { id, title, unit, beside: NAIVE, note },
      constant(Object.fromEntries([...watched].map(([name, counts]) => [name, figure(counts)]))),
    ),
  );
}

const topUpTables: readonly {
  readonly id: string;
  readonly title: string;
  readonly figure: (counts: TopUpCounts) => number;
}[] = [
  {
    id: 'top-ups-found',
    title: 'Top-ups found',
    figure: ({ found, all }) => percent(found, all),
  },
  {
    id: 'top-ups-false',
    title: 'Refunds, rounding and old answers taken for top-ups, for each 100 of them',
    figure: ({ false: wrong, all }) => percent(wrong, all),
  },
];

function compareTopUps(accounts: number): readonly Comparison[] {
  const found = findAll(TOP_UPS_FROM, accounts);
  const note = `${accounts} made-up accounts for 56 days, which were topped up ${found.get(OWN)?.all} times.`;
  return topUpTables.map(({ id, title, figure }) =>
    compare(
      { id, title, unit: '%', beside: 'any rise', note },
      constant(Object.fromEntries([...found].map(([name, counts]) => [name, figure(counts)]))),
    ),
  );
}

export const forecast: Part = {
  name: 'forecast',
  title: 'How long a balance lasts',
  runsOnSources: true,
  async measure({ isQuick }) {
    return [
      ...compareAnswers(isQuick ? 400 : 8000),
      ...compareTopUps(isQuick ? 40 : 400),
      ...compareAlarms(isQuick ? 16 : 400),
    ];
  },
};
