import type { BalanceReading, ErrorKind } from '@fuelgauge/core';
import type { Rule } from '../model/rule.ts';
import { elapsedMs } from './elapsed.ts';
import type { Finding, Verdict } from './finding.ts';
import { accountSubject } from './judge-empty.ts';
import { selectRules } from './select-rules.ts';

/** What does not pass by itself. */
const AT_ONCE: ReadonlySet<ErrorKind> = new Set([
  'missing_key',
  'invalid_config',
  'unauthorized',
  'forbidden',
]);
const DEFAULT_FOR_MS = 30 * 60_000;

function verdictOf(reading: BalanceReading): Verdict {
  if (reading.status === 'ok') return 'clears';
  // The call was ended by us.
  if (reading.error.kind === 'aborted') return 'unknown';
  // "No money" is an answer.
  return reading.error.kind === 'payment_required' ? 'clears' : 'holds';
}

/** An account cannot be read. */
export function judgeUnreadable(
  reading: BalanceReading,
  rules: readonly Rule[],
  at: string,
): readonly Finding[] {
  const { provider, account } = reading;
  const error = reading.status === 'ok' ? undefined : reading.error;
  const of = { provider, accounts: [account] };
  return selectRules(rules, 'unreadable', of).map(({ key, rule }) => ({
    subject: accountSubject(provider, account),
    key,
    rule,
    verdict: verdictOf(reading),
    facts: {
      ...of,
      ...(error && {
        error: { kind: error.kind, reason: error.reason, message: error.message },
      }),
    },
    isReady: ({ pendingSince }) =>
      (error !== undefined && AT_ONCE.has(error.kind)) ||
      elapsedMs(pendingSince ?? at, at) >= (rule.forMs ?? DEFAULT_FOR_MS),
  }));
}
