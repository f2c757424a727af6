import type { BalanceReading } from '@fuelgauge/core';
import { ERROR_REASONS } from '@fuelgauge/core/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import schema from '../../report.schema.json' with { type: 'json' };
import { createFuelGauge } from '../bare.ts';
import { acme, createResponse, createVendor, defineAcme } from '../test-support/acme.ts';
import { errorReading, okReading, staleReading } from '../test-support/readings.ts';
import { createReport } from './create-report.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const report = (...readings: BalanceReading[]) => createReport(readings, () => ['acme:credit']);

/** A copy of the report with the value at the path replaced, or removed. */
function replaceAt(given: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(given) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((parent, name) => parent[name] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

test('real reports are valid: ok, stale and failed', async () => {
  const responses = [
    () => createResponse({ credits: 12.5, pool: 'org-1' }),
    () => createResponse({ credits: -0.25, pool: 'org-1' }),
    () => createResponse('', 401),
    () => createResponse({ credits: 12 }),
    () => createResponse('', 503),
    () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
    () => createResponse('{}'),
    () => createResponse('', 404),
  ];
  const { requests, fetch } = createVendor(
    () => responses[requests.length - 1]?.() ?? createResponse('', 500),
  );
  const accounts = ['a', 'b', 'c', 'd'].map((account) => ({
    provider: account < 'c' ? 'globex' : 'acme',
    account,
    apiKey: 'k',
  }));
  const providers = [acme, defineAcme('globex', { unit: 'USD', hasPool: true })];
  const gauge = createFuelGauge({ providers, accounts, fetch, maxRetries: 0 });
  for (const want of [
    ['ok', 'ok', 'error', 'ok'],
    ['stale', 'stale', 'error', 'error'],
  ]) {
    const given = await gauge.read();
    expect(given.readings.map(({ status }) => status).toSorted()).toEqual(want.toSorted());
    expect(validate(JSON.parse(JSON.stringify(given))), JSON.stringify(validate.errors)).toBe(true);
  }
});

test.each([
  { name: 'no account', given: report() },
  { name: 'unlimited', given: report(okReading({ remaining: 'Infinity' })) },
  {
    name: 'an unknown field',
    given: replaceAt(report(okReading()), 'readings.0.balance.expiresAt', null),
  },
  {
    name: 'an unknown reason',
    given: replaceAt(report(errorReading()), 'readings.0.error.reason', 'new_reason'),
  },
  {
    name: 'an unknown warning',
    given: replaceAt(report(okReading()), 'readings.0.warnings', [
      { code: 'new_code', message: 'new' },
    ]),
  },
])('$name is valid', ({ given }) => {
  expect(validate(given), JSON.stringify(validate.errors)).toBe(true);
});

const ok = report(okReading({ remaining: '12.5' }), okReading({ account: 'b' }));
const failed = report(errorReading());
const stale = report(staleReading());

test.each([
  {
    name: 'an error with an amount',
    given: failed,
    path: 'readings.0.balance',
    value: ok.readings[0],
  },
  {
    name: 'an error with a time',
    given: failed,
    path: 'readings.0.fetchedAt',
    value: ok.fetchedAt,
  },
  { name: 'an error without an error', given: failed, path: 'readings.0.error', value: undefined },
  { name: 'an unknown kind', given: failed, path: 'readings.0.error.kind', value: 'oops' },
  {
    name: 'a message of two lines',
    given: failed,
    path: 'readings.0.error.message',
    value: 'a\nb',
  },
  { name: 'an escape sequence', given: failed, path: 'readings.0.account', value: 'a\u001b[31m' },
  { name: 'complete with a failure', given: failed, path: 'complete', value: true },
  { name: 'complete without readings', given: report(), path: 'complete', value: true },
  {
    name: 'a stale reading without an error',
    given: stale,
    path: 'readings.0.error',
    value: undefined,
  },
  { name: 'an ok reading with an error', given: stale, path: 'readings.0.status', value: 'ok' },
  {
    name: 'an ok reading without an amount',
    given: ok,
    path: 'readings.0.balance',
    value: undefined,
  },
  { name: 'an unknown status', given: ok, path: 'readings.0.status', value: 'fine' },
  {
    name: 'a number instead of text',
    given: ok,
    path: 'readings.0.balance.remaining',
    value: 12.5,
  },
  { name: 'an exponent', given: ok, path: 'readings.0.balance.remaining', value: '1e3' },
  { name: 'a superfluous zero', given: ok, path: 'readings.0.balance.remaining', value: '12.50' },
  { name: 'a leading zero', given: ok, path: 'totals.0.remaining', value: '012' },
  { name: 'minus zero', given: ok, path: 'totals.0.remaining', value: '-0' },
  { name: 'no amount', given: ok, path: 'readings.0.balance.remaining', value: null },
  { name: 'a missing total', given: ok, path: 'readings.0.balance.total', value: undefined },
  { name: 'an unknown scope', given: ok, path: 'readings.0.balance.scope', value: 'team' },
  { name: 'a unit without a provider', given: ok, path: 'totals.0.unit', value: 'credit' },
  { name: 'a total of no accounts', given: ok, path: 'totals.0.accounts', value: 0 },
  { name: 'local time', given: ok, path: 'fetchedAt', value: '2026-01-01T00:00:00+02:00' },
  { name: 'no time', given: ok, path: 'fetchedAt', value: 'yesterday' },
  { name: 'another version', given: ok, path: 'schema', value: 'fuelgauge.report/2' },
  { name: 'a fraction of a request', given: ok, path: 'readings.0.attempts', value: 0.5 },
])('$name is refused', ({ given, path, value }) => {
  expect(validate(replaceAt(given, path, value))).toBe(false);
  expect(validate(given), 'and nothing else is wrong with it').toBe(true);
});

test('the kinds are those of the contract', () => {
  expect(schema.$defs.error.properties.kind.enum).toEqual(Object.keys(ERROR_REASONS));
});
