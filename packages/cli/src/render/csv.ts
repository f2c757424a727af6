import type { BalanceReading, OtherBalance } from '@fuelgauge/core';
import { nameOther } from '../format/name-other.ts';

interface Verdict {
  readonly other?: string;
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

/** At the end, and only where some account has one of them: what few vendors report. */
const FURTHER_COLUMNS = ['used', 'resetsAt', 'relation', 'others'] as const;

/** The characters that begin a formula in spreadsheets, full-width forms included. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Readings as comma-separated values (RFC 4180) with exact amounts; an unknown value is empty, never zero. */
export function renderCsv(readings: readonly JudgedReading[]): readonly string[] {
  const further = readings.map(furtherCellsOf);
  const hasFurther = further.flat().some((cell) => cell !== null);
  return [
    [...COLUMNS, ...(hasFurther ? FURTHER_COLUMNS : [])].join(','),
    ...readings.map((reading, index) =>
      [...cellsOf(reading), ...(hasFurther ? (further[index] ?? []) : [])].map(writeCell).join(','),
    ),
  ];
}

function furtherCellsOf(reading: JudgedReading): readonly (string | null)[] {
  const balance = reading.status === 'error' ? null : reading.balance;
  return [
    balance?.used ?? null,
    balance?.resetsAt ?? null,
    balance?.relation ?? null,
    balance?.others?.map(describeOther).join('; ') ?? null,
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

/** `voucher (part): 2.5 USD`; an amount that cannot be read is `unknown`. */
function describeOther(other: OtherBalance): string {
  const { relation, remaining, unit } = other;
  return `${nameOther(other)} (${relation}): ${remaining ?? 'unknown'} ${unit}`;
}

/** `500 acme:credit: below`. */
function describeVerdict({ other, atLeast, unit, verdict }: Verdict): string {
  return `${other === undefined ? '' : `#${other} `}${atLeast} ${unit}: ${verdict}`;
}

/** Writes a cell that a spreadsheet shows and never computes. */
export function writeCell(text: string | null): string {
  if (text === null) return '';
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
