import type { BalanceReading } from '@fuelgauge/core';

interface Verdict {
  readonly atLeast: string;
  readonly unit: string;
  readonly verdict: string;
}

/** A reading, and how it was judged. */
export type JudgedReading = BalanceReading & {
  readonly low: boolean | null;
  readonly thresholds: readonly Verdict[];
};

const COLUMNS = [
  'provider',
  'account',
  'status',
  'remaining',
  'unit',
  'total',
  'lastTopUpAt',
  'fetchedAt',
  'kind',
  'reason',
  'message',
  'low',
  'thresholds',
] as const;

/** The characters that begin a formula in spreadsheets, full-width forms included. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Readings as comma-separated values (RFC 4180) with exact amounts; an unknown value is empty, never zero. */
export function renderCsv(readings: readonly JudgedReading[]): readonly string[] {
  return [
    COLUMNS.join(','),
    ...readings.map((reading) => cellsOf(reading).map(writeCell).join(',')),
  ];
}

function cellsOf(reading: JudgedReading): readonly (string | null)[] {
  const { provider, account, status } = reading;
  const [balance, fetchedAt] =
    status === 'error' ? [null, null] : [reading.balance, reading.fetchedAt];
  const error = status === 'ok' ? null : reading.error;
  return [
    provider,
    account,
    status,
    balance?.remaining ?? null,
    balance?.unit ?? null,
    balance?.total ?? null,
    balance?.lastTopUpAt ?? null,
    fetchedAt,
    error?.kind ?? null,
    error?.reason ?? null,
    error?.message ?? null,
    reading.low === null ? null : String(reading.low),
    reading.thresholds.map(describeVerdict).join('; ') || null,
  ];
}

/** `500 acme:credit: below`. */
function describeVerdict({ atLeast, unit, verdict }: Verdict): string {
  return `${atLeast} ${unit}: ${verdict}`;
}

/** Writes a cell that a spreadsheet shows and never computes. */
function writeCell(text: string | null): string {
  if (text === null) return '';
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
