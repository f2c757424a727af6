import type { BalanceReading, BalanceReport, UnitTotal } from '@fuelgauge/core';
import type { Line, Span } from '../terminal/line.ts';
import { alignColumns, alignTable, type Column } from './align-table.ts';
import { formatAmount, NOTHING, shortUnit } from './amount.ts';
import { withoutName } from './message.ts';

const COLUMNS: readonly Column[] = [
  { title: 'PROVIDER' },
  { title: 'ACCOUNT' },
  { title: 'REMAINING', align: 'right' },
  { title: 'UNIT' },
  { title: 'TOTAL', align: 'right' },
  { title: 'LAST TOP-UP' },
  { title: 'NOTE' },
];

/** A report for people: a row for each account, then the totals. */
export function renderReport({ readings, totals }: BalanceReport): readonly Line[] {
  return [
    ...alignTable(COLUMNS, readings.map(renderReading)),
    ...(totals.length > 0 ? [[], ...alignColumns([{}, { align: 'right' }, {}, {}], totals.map(renderTotal))] : []),
  ];
}

function renderReading(reading: BalanceReading): Line {
  const { provider, account } = reading;
  if (reading.status === 'error') {
    return [provider, account, { text: NOTHING, style: 'bad' }, NOTHING, NOTHING, NOTHING, renderNote(reading)];
  }
  const { remaining, unit, total, lastTopUpAt } = reading.balance;
  return [
    provider,
    account,
    { text: formatAmount(remaining, unit), style: reading.status === 'ok' ? 'good' : 'warning' },
    shortUnit(unit),
    total === null ? NOTHING : formatAmount(total, unit),
    lastTopUpAt?.slice(0, 'YYYY-MM-DD'.length) ?? NOTHING,
    renderNote(reading),
  ];
}

/** What happened and what to do next, without the provider that the row names already. */
function renderNote(reading: BalanceReading): Span {
  const { status, provider, warnings } = reading;
  const notes = [
    ...(status === 'stale' ? [`as of ${reading.fetchedAt}`] : []),
    ...(status === 'ok' ? [] : [reading.error.message]),
    ...warnings.map(({ message }) => message),
  ];
  return {
    text: notes.map((note) => withoutName(note, provider)).join('; '),
    style: status === 'error' ? 'bad' : 'warning',
  };
}

function renderTotal({ unit, remaining, accounts, complete, overlap }: UnitTotal): Line {
  const doubts = [
    ...(complete ? [] : ['partial: an account is unknown or stale']),
    ...(overlap === 'none' ? [] : ['possibly overlapping: accounts may share money']),
  ];
  return [
    { text: 'total', style: 'heading' },
    formatAmount(remaining, unit),
    unit,
    [accounts === 1 ? '1 account' : `${accounts} accounts`, ...doubts].join(', '),
  ];
}
