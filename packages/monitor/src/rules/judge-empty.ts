import { type BalanceReading, compareDecimal } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import type { AlertFacts } from '../model/episode.ts';
import type { Rule } from '../model/rule.ts';
import { type SeriesId, seriesKey } from '../model/series.ts';
import { type AmountCase, factsOf, subjectOf } from './amount-case.ts';
import type { Finding, Verdict } from './finding.ts';
import { isForAmount, type Subject, selectRules } from './select-rules.ts';

/** What rules about an account are about: known before it ever told in what it counts. */
export const accountSubject = (provider: string, account: string): string =>
  `${provider} account:${account}`;

/** What a rule about all that an account has is about: its pool, or the account itself. */
export const moneySubject = (headline: SeriesId, account: string): string =>
  headline.owner.startsWith('pool:')
    ? seriesKey(headline)
    : accountSubject(headline.provider, account);

/** What says that nothing is left of a whole pool: not that one key's own budget is. */
const isOutOfCredit = ({ failing }: AccountState): boolean =>
  failing?.error.kind === 'payment_required' && failing.error.reason !== 'key_budget';

/** Nothing is left, as an ok reading says. */
export function judgeEmpty(
  amount: AmountCase,
  spendable: boolean | undefined,
  mates: readonly AccountState[],
  account: string,
): readonly Finding[] {
  const isEmpty = compareDecimal(amount.remaining, '0') <= 0 || spendable === false;
  // One account's answer does not end what another of the pool is told at the same time.
  const isOfMate = mates.some(
    (mate) => isOutOfCredit(mate) || (!mate.failing && mate.reading?.balance.spendable === false),
  );
  return find(
    amount.rules,
    amount.of,
    amount.id.amount === '' ? moneySubject(amount.id, account) : subjectOf(amount),
    isEmpty || isOfMate ? 'holds' : 'clears',
    factsOf(amount),
    // A key whose cap is reached can spend nothing, whatever is left.
    amount.relation === 'cap' && amount.answersForUnit,
  );
}

/** An account of a pool that was out of credit by itself, such as by its key's budget, and answers again. */
export const judgeOwnBudget = (amount: AmountCase, account: string): readonly Finding[] => {
  const { provider } = amount.of;
  return find(
    amount.rules,
    { provider, accounts: [account] },
    accountSubject(provider, account),
    'clears',
    { ...factsOf(amount), accounts: [account] },
  );
};

/** Nothing is left, as the vendor says instead of an amount. */
export function judgeRefusal(
  rules: readonly Rule[],
  { provider, account, error }: Exclude<BalanceReading, { status: 'ok' }>,
  headline: SeriesId | undefined,
  accounts: readonly string[],
): readonly Finding[] {
  const isOwn = headline === undefined || error.reason === 'key_budget';
  const shown = isOwn ? [account] : accounts;
  return find(
    rules,
    { provider, accounts: shown },
    isOwn ? accountSubject(provider, account) : moneySubject(headline, account),
    'holds',
    {
      provider,
      accounts: shown,
      error: { kind: error.kind, reason: error.reason, message: error.message },
    },
  );
}

const find = (
  rules: readonly Rule[],
  of: Subject,
  subject: string,
  verdict: Verdict,
  facts: AlertFacts,
  isMeantToo = false,
): readonly Finding[] =>
  selectRules(rules, 'empty', of, (rule) => isForAmount(rule, of, isMeantToo)).map(
    ({ key, rule }) => ({
      subject,
      key,
      rule,
      verdict,
      facts,
      isReady: () => true,
    }),
  );
