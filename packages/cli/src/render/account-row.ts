import {
  type BalanceReading,
  compareDecimal,
  type Decimal,
  type OtherBalance,
} from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { describeReader, describeRightKey } from '../catalog/right-key.ts';
import { formatAge } from '../format/age.ts';
import { formatAmount, NOTHING, shortUnit } from '../format/amount.ts';
import { withoutName } from '../format/error-message.ts';
import { formatLasts } from '../format/lasts.ts';
import { nameOther } from '../format/name-other.ts';
import type { Span } from '../terminal/line.ts';
import { day, describeBalance } from './describe-balance.ts';
import type { FittedColumn, NotedRow } from './fit-table.ts';
import type { View } from './view.ts';

/** One account as a row. */
export interface AccountRow {
  readonly provider: string;
  readonly account: string;
  /** Absent while it is being read. */
  readonly reading?: BalanceReading;
  /** The thresholds that the balance is below, as text. */
  readonly below?: readonly string[];
  /** The change since watching began; null where that is unknown. */
  readonly change?: Decimal | null;
  /** Whether the amount differs from that of the round before. */
  readonly isMoving?: boolean;
  /** The other providers that the key may be for. */
  readonly twins?: readonly string[] | undefined;
  /** That of them which the key is for: this row is no failure. */
  readonly reader?: string | undefined;
  /** A further note, such as the time of the next request. */
  readonly hint?: string | undefined;
}

/** A column of the table of accounts. */
export interface AccountColumn extends FittedColumn {
  /** Shown even where it is empty in every row. @default false */
  readonly isEssential?: boolean;
  readonly render: (row: AccountRow, view: View) => Span | string;
  /** Its cell for a further amount of the account. @default empty */
  readonly renderOther?: (other: OtherBalance, view: View) => Span | string;
}

const CHANGE: AccountColumn = {
  title: 'CHANGE',
  align: 'right',
  render: ({ change, reading, isMoving = false }, { locale }) => {
    if (!reading || reading.status === 'error' || change === null || change === undefined)
      return NOTHING;
    if (change === '0') return { text: '0', style: 'faint' };
    const text = formatAmount(change, reading.balance.unit, locale);
    return {
      text: change.startsWith('-') ? text : `+${text}`,
      style: isMoving ? 'heading' : 'faint',
    };
  },
};

const LASTS: AccountColumn = {
  title: 'LASTS',
  dropAt: 4,
  render: ({ provider, account }, { lasts }) => {
    const known = lasts?.get(accountName({ provider, account }));
    return known ? formatLasts(known) : NOTHING;
  },
};

const COLUMNS: readonly AccountColumn[] = [
  { title: 'PROVIDER', isEssential: true, render: ({ provider }) => provider },
  {
    title: 'ACCOUNT',
    isEssential: true,
    leastWidth: 8,
    render: ({ account }) => account,
    renderOther: (other) => `#${nameOther(other)}`,
  },
  {
    title: 'REMAINING',
    isEssential: true,
    align: 'right',
    render: remaining,
    renderOther: ({ remaining: amount, unit }, { locale }) =>
      amount === null
        ? { text: NOTHING, style: 'bad' }
        : { text: formatAmount(amount, unit, locale), style: 'faint' },
  },
  {
    title: 'UNIT',
    render: ({ reading }) => (hasBalance(reading) ? shortUnit(reading.balance.unit) : NOTHING),
    renderOther: ({ unit }) => shortUnit(unit),
  },
  CHANGE,
  LASTS,
  {
    title: 'TOTAL',
    align: 'right',
    dropAt: 2,
    render: total,
    renderOther: ({ total: amount, unit }, { locale }) =>
      amount === undefined ? '' : formatAmount(amount, unit, locale),
  },
  { title: 'LAST TOP-UP', dropAt: 1, render: lastTopUp },
  { title: 'AGE', align: 'right', dropAt: 3, render: age },
];

/** The columns of a view, without the note. */
export function accountColumns({ showsChange = false, lasts }: View): readonly AccountColumn[] {
  return COLUMNS.filter(
    (column) => (column !== CHANGE || showsChange) && (column !== LASTS || lasts !== undefined),
  );
}

/** A row as cells, and a note that says what happened and what to do. */
export function renderAccount(row: AccountRow, view: View): NotedRow {
  return {
    cells: accountColumns(view).map(({ render }) => render(row, view)),
    note: renderNote(row),
  };
}

/** What a further amount is to the one above it. */
export const RELATIONS: Readonly<Record<OtherBalance['relation'], string>> = {
  separate: 'beside it',
  part: 'part of it',
  cap: 'a cap on it',
  line: 'not owned: may be spent beyond it',
};

/** The further amounts of an account, a row for each. */
export function renderOthers({ reading }: AccountRow, view: View): readonly NotedRow[] {
  if (!hasBalance(reading)) return [];
  return (reading.balance.others ?? []).map((other) => {
    const { relation, remaining: amount, startsAt, expiresAt, resetsAt } = other;
    const notes = [
      RELATIONS[relation],
      ...(amount === null ? ['cannot be read'] : []),
      ...(startsAt === undefined ? [] : [`from ${day(startsAt)}`]),
      ...(expiresAt === undefined ? [] : [`expires ${day(expiresAt)}`]),
      ...(resetsAt === undefined ? [] : [`resets ${day(resetsAt)}`]),
    ];
    return {
      cells: accountColumns(view).map(({ renderOther }) => renderOther?.(other, view) ?? ''),
      note: { text: notes.join(', '), style: amount === null ? 'bad' : 'faint' },
    };
  });
}

function hasBalance(
  reading: BalanceReading | undefined,
): reading is Exclude<BalanceReading, { status: 'error' }> {
  return reading !== undefined && reading.status !== 'error';
}

function remaining({ reading, reader, below = [] }: AccountRow, { locale }: View): Span {
  if (!reading) return { text: '…', style: 'faint' };
  if (!hasBalance(reading)) return { text: NOTHING, style: reader === undefined ? 'bad' : 'faint' };
  const { remaining: amount, unit } = reading.balance;
  const isLow = below.length > 0 || compareDecimal(amount, '0') <= 0;
  const style = isLow ? 'bad' : reading.status === 'stale' ? 'warning' : 'good';
  return { text: formatAmount(amount, unit, locale), style };
}

function total({ reading }: AccountRow, { locale }: View): string {
  if (!hasBalance(reading) || reading.balance.total === null) return NOTHING;
  return formatAmount(reading.balance.total, reading.balance.unit, locale);
}

function lastTopUp({ reading }: AccountRow): string {
  return (
    (hasBalance(reading) && reading.balance.lastTopUpAt?.slice(0, 'YYYY-MM-DD'.length)) || NOTHING
  );
}

function age({ reading }: AccountRow, { now }: View): string {
  return hasBalance(reading) ? formatAge(now - Date.parse(reading.fetchedAt)) : NOTHING;
}

/** Without the provider that the row names already. */
function renderNote({ reading, reader, provider, below = [], hint }: AccountRow): Span {
  if (!reading) return { text: '' };
  if (reader !== undefined && reading.status === 'error')
    return { text: describeReader(provider, reading.error, reader), style: 'faint' };
  const notes = [
    ...below.map((threshold) => `low: below ${threshold}`),
    ...(hasBalance(reading) ? describeBalance(reading.balance) : []),
    ...(reading.status === 'stale' ? [`stale: as of ${reading.fetchedAt}`] : []),
    ...(reading.status === 'ok' ? [] : [reading.error.message]),
    ...(reading.status === 'ok' ? [] : [describeRightKey(provider, reading.error) ?? []].flat()),
    ...reading.warnings.map(({ message }) => message),
    ...(hint === undefined ? [] : [hint]),
  ];
  return {
    text: notes.map((note) => withoutName(note, provider)).join('; '),
    style: reading.status === 'error' || below.length > 0 ? 'bad' : 'warning',
  };
}
