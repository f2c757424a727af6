import type { ErrorReading, OkReading } from '@fuelgauge/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { errorReading, okReading } from '../test-support/readings.ts';
import { createAccountReader } from './account-reader.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const account = { provider: 'acme', account: 'default' };

/** A reader of a vendor that allows a call a minute, and how often it was called. */
function readerOf(...outcomes: (OkReading | ErrorReading)[]) {
  const request = vi.fn(async () => outcomes.shift() ?? okReading({ remaining: '0' }));
  return { request, read: createAccountReader(account, 1000, request, () => 60_000) };
}

test('the last good reading is repeated until the vendor may be asked again', async () => {
  const { request, read } = readerOf(okReading({ remaining: '9' }), okReading({ remaining: '8' }));
  await read(0);
  vi.advanceTimersByTime(59_999);
  expect(await read(0)).toMatchObject({ status: 'ok', attempts: 0, balance: { remaining: '9' } });
  vi.advanceTimersByTime(1);
  expect(await read(0)).toMatchObject({ status: 'ok', attempts: 1, balance: { remaining: '8' } });
  expect(request).toHaveBeenCalledTimes(2);
});

test('so is a failure: a vendor that said no is not asked more often', async () => {
  const { request, read } = readerOf(errorReading('rate_limited', 'slow_down'));
  const first = await read(0);
  expect(await read(0)).toEqual({ ...first, durationMs: 0, attempts: 0 });
  expect(request).toHaveBeenCalledTimes(1);
});

test('what never reached the vendor is tried again at once', async () => {
  const { request, read } = readerOf({ ...errorReading('missing_key', 'empty'), attempts: 0 });
  await read(0);
  expect(await read(0)).toMatchObject({ status: 'ok' });
  expect(request).toHaveBeenCalledTimes(2);
});

test('a clock that is set back does not hold the vendor off for ever', async () => {
  const { request, read } = readerOf(okReading());
  await read(0);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(60_000);
  await read(0);
  expect(request).toHaveBeenCalledTimes(2);
});
