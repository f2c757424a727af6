import type { BalanceReading, Decimal } from '@fuelgauge/core';
import { formatAge } from '../format/age.ts';
import { formatAmount, NOTHING, shortUnit } from '../format/amount.ts';
import { withoutName } from '../format/message.ts';
import type { Span } from '../terminal/line.ts';
import type { FittedColumn, NotedRow } from './fit-table.ts';

/** One account as a row. */
export interface AccountRow {
  readonly provider: string;
  readonly account: string;
  /** Absent while it is being read. */
  readonly reading?: BalanceReading;
  /** What is too little of it, in words: the thresholds that it does not reach. */
  readonly low?: readonly string[];
  /** How much more it is than when watching began; null where that is not known. */
  readonly change?: Decimal | null;
  /** Is the amount another one than in the round before? */
  readonly isMoving?: boolean;
  /** What else is to be said, such as when it is asked again. */
  readonly hint?: string | undefined;
}

/** How rows are shown. */
export interface View {
  /** The clock that ages are measured by, in milliseconds. */
  readonly now: number;
  /** Of a person at a terminal; without it numbers are plain digits. */
  readonly locale?: string;
  /** Columns of the terminal. @default as wide as it takes */
  readonly width?: number;
  /** Shows the change since watching began. @default false */
  readonly showsChange?: boolean;
}

interface AccountColumn extends FittedColumn {
  readonly cell: (row: AccountRow, view: View) => Span | string;
}

const CHANGE: AccountColumn = {
  title: 'CHANGE',
  align: 'right',
  cell: ({ change, reading, isMoving = false }, { locale }) => {
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

const COLUMNS: readonly AccountColumn[] = [
  { title: 'PROVIDER', cell: ({ provider }) => provider },
  { title: 'ACCOUNT', leastWidth: 8, cell: ({ account }) => account },
  { title: 'REMAINING', align: 'right', cell: remaining },
  {
    title: 'UNIT',
    cell: ({ reading }) => (hasBalance(reading) ? shortUnit(reading.balance.unit) : NOTHING),
  },
  CHANGE,
  { title: 'TOTAL', align: 'right', dropAt: 2, cell: total },
  { title: 'LAST TOP-UP', dropAt: 1, cell: lastTopUp },
  { title: 'AGE', align: 'right', dropAt: 3, cell: age },
];

/** The columns of a view, without the note. */
export function accountColumns({ showsChange = false }: View): readonly AccountColumn[] {
  return showsChange ? COLUMNS : COLUMNS.filter((column) => column !== CHANGE);
}

/** A row as cells, and what happened with what to do next. */
export function renderAccount(row: AccountRow, view: View): NotedRow {
  return { cells: accountColumns(view).map(({ cell }) => cell(row, view)), note: renderNote(row) };
}

function hasBalance(
  reading: BalanceReading | undefined,
): reading is Exclude<BalanceReading, { status: 'error' }> {
  return reading !== undefined && reading.status !== 'error';
}

function remaining({ reading, low = [] }: AccountRow, { locale }: View): Span {
  if (!reading) return { text: '…', style: 'faint' };
  if (!hasBalance(reading)) return { text: NOTHING, style: 'bad' };
  const { remaining: amount, unit } = reading.balance;
  const style = low.length > 0 ? 'bad' : reading.status === 'stale' ? 'warning' : 'good';
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
function renderNote({ reading, provider, low = [], hint }: AccountRow): Span {
  if (!reading) return { text: '' };
  const notes = [
    ...low.map((minimum) => `low: below ${minimum}`),
    ...(reading.status === 'stale' ? [`stale: as of ${reading.fetchedAt}`] : []),
    ...(reading.status === 'ok' ? [] : [reading.error.message]),
    ...reading.warnings.map(({ message }) => message),
    ...(hint === undefined ? [] : [hint]),
  ];
  return {
    text: notes.map((note) => withoutName(note, provider)).join('; '),
    style: reading.status === 'error' || low.length > 0 ? 'bad' : 'warning',
  };
}
