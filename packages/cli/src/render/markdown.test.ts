import type { BalanceReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { escapeMarkdown } from './markdown-table.ts';

const FETCHED_AT = '2026-01-31T12:00:00.000Z';
const balance = {
  remaining: '12345.678',
  unit: 'USD',
  total: null,
  lastTopUpAt: null,
  scope: 'unknown',
  poolId: null,
} as const;
const reading: BalanceReading = {
  provider: 'acme',
  account: 'a|b',
  status: 'ok',
  balance,
  fetchedAt: FETCHED_AT,
  durationMs: 1,
  attempts: 1,
  warnings: [],
};

test('a table and the totals', () => {
  const totals = [
    { unit: 'USD', remaining: '12345.678', accounts: 1, complete: false, overlap: 'none' },
  ] as const;
  expect(
    renderMarkdown([{ ...reading, reading }], totals, { now: Date.parse(FETCHED_AT) }),
  ).toEqual([
    '| Provider | Account | Remaining | Unit | Total | Last top-up | Age | Note |',
    '| --- | --- | ---: | --- | ---: | --- | ---: | --- |',
    '| acme | a\\|b | 12345.67 | USD | - | - | now |  |',
    '',
    '- total: **12345.67 USD**, 1 account, partial: an account is unknown or stale',
  ]);
});

test.each([
  { given: 'a|b', want: 'a\\|b' },
  { given: 'a\\|b', want: 'a\\\\\\|b' },
  { given: '<img src=x>', want: '&lt;img src=x>' },
  { given: '[x](https://evil.example)', want: '\\[x\\](https://evil.example)' },
  { given: '@team `code` *b* _i_ #1', want: '&#64;team \\`code\\` \\*b\\* \\_i\\_ \\#1' },
  { given: '&lt;', want: '&amp;lt;' },
])('$given is shown as it is', ({ given, want }) => {
  expect(escapeMarkdown(given)).toBe(want);
});
