import type { BalanceReading } from '@fuelgauge/core';
import { describeFailure, type FailureDetails } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { createAccountGauge } from './create-gauge.ts';
import { fixedKey } from './keys/key-source.ts';
import { withNamedTimeout } from './name-timeout.ts';

const acme = { id: 'acme', keySource: 'the command' };
const failed = (
  reason: string,
  details: FailureDetails,
  kind = 'timeout' as const,
): BalanceReading => ({
  provider: 'acme',
  account: 'default',
  status: 'error',
  durationMs: 1,
  attempts: 1,
  warnings: [],
  error: describeFailure(acme, kind, reason, details),
});

test.each<{ given: BalanceReading; timeoutMs?: number; want: string }>([
  {
    given: failed('deadline', { limit: ['timeoutMs', 9871.5] }),
    timeoutMs: 10_000,
    want: 'no complete response within --timeout (10s): try again later, or raise it',
  },
  {
    given: failed('deadline', { limit: ['timeoutMs', 25_000] }),
    want: 'no complete response within --timeout (25s): try again later, or raise it',
  },
  {
    given: failed('deadline', {}),
    timeoutMs: 1500,
    want: 'no complete response within --timeout (1500ms): try again later, or raise it',
  },
  {
    given: failed('key_function', { limit: ['timeoutMs', 900] }),
    timeoutMs: 1000,
    want: 'no API key from the command within --timeout (1s): make it answer sooner',
  },
  {
    given: failed('deadline', { limit: ['attemptTimeoutMs', 10_000] }),
    timeoutMs: 60_000,
    want: 'no complete response within 10s, the most that one request may take: try again later',
  },
  {
    given: failed('deadline', {
      problem: 'other accounts of the provider took all the time',
      hint: 'raise timeoutMs or maxConcurrentPerProvider',
    }),
    want: 'other accounts of the provider took all the time: raise --timeout',
  },
  {
    given: failed('status', { status: 408 }),
    want: 'the vendor gave up waiting (408): try again later',
  },
])('$want', ({ given, timeoutMs, want }) => {
  expect(withNamedTimeout(given, timeoutMs)).toMatchObject({
    error: { message: `[acme] ${want}` },
  });
});

test('every reading of a command says it, read or streamed', async () => {
  const provider = catalog[0]?.id ?? '';
  const account = { provider, account: 'a', key: fixedKey('k', 'a test') };
  const fetch = () => new Promise<never>(() => {});
  const gauge = createAccountGauge([account], { env: {}, timeoutMs: 30, totalMs: 2000, fetch });
  const said = { error: { message: expect.stringContaining('within --timeout (2s)') } };
  expect((await gauge.read()).readings).toMatchObject([said]);
  for await (const reading of gauge.stream()) expect(reading).toMatchObject(said);
});
