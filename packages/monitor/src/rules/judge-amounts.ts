import type { OkReading } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import { isOfSame } from './advance.ts';
import { statesOfPool } from './amount-case.ts';
import { type FoundAmount, findAmounts, type Judged } from './find-amounts.ts';
import type { Finding } from './finding.ts';
import { judgeEmpty, judgeOwnBudget, moneySubject } from './judge-empty.ts';
import { judgeExpiring } from './judge-expiring.ts';
import { judgeLow } from './judge-low.ts';
import { judgeRunway } from './judge-runway.ts';
import { judgeToppedUp } from './judge-topped-up.ts';
import type { News } from './news.ts';
import { headlineOf } from './series-of.ts';

/** What an ok reading means for the rules about amounts. */
export interface AmountNews {
  readonly amounts: readonly FoundAmount[];
  readonly findings: readonly Finding[];
  readonly news: readonly News[];
}

/** Of a reading that has no amount. */
export const NO_AMOUNTS: AmountNews = { amounts: [], findings: [], news: [] };

/** Each amount by the rules for amounts, and the money as a whole by those for money. */
export function judgeAmounts(
  reading: OkReading,
  state: AccountState | undefined,
  input: Judged,
): AmountNews {
  const { background, at, rules } = input;
  const amounts = findAmounts(reading, state, input);
  const headline = headlineOf(reading);
  const mates = statesOfPool(background.states, headline, at).filter(
    ({ account }) => account !== reading.account,
  );
  const findings = amounts.flatMap((amount) => {
    const isHeadline = amount.id.amount === '';
    const { spendable } = reading.balance;
    return [
      ...judgeLow(amount),
      ...judgeRunway(amount),
      ...judgeEmpty(
        amount,
        isHeadline ? spendable : undefined,
        isHeadline ? mates : [],
        reading.account,
      ),
      ...(isHeadline && headline.owner.startsWith('pool:')
        ? judgeOwnBudget(amount, reading.account)
        : []),
    ];
  });
  const recall = (subject: string, rule: string) =>
    background.memories.find((memory) => isOfSame(memory, { subject, rule }));
  const news = [
    ...amounts.flatMap((amount) => judgeToppedUp(amount, recall)),
    ...judgeExpiring(
      rules,
      reading.balance.others ?? [],
      moneySubject(headline, reading.account),
      { provider: reading.provider, accounts: amounts[0]?.of.accounts ?? [reading.account] },
      at,
      background.memories,
    ),
  ];
  return { amounts, findings, news };
}
