import type { BalanceReading, OkReading } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import { subjectOf } from './amount-case.ts';
import { closeOrphans } from './close-orphans.ts';
import { accountsOf, type FoundAmount, type Judged } from './find-amounts.ts';
import type { Finding } from './finding.ts';
import { judgeAmounts, NO_AMOUNTS } from './judge-amounts.ts';
import { accountSubject, judgeRefusal } from './judge-empty.ts';
import { judgeUnreadable } from './judge-unreadable.ts';
import type { JudgeInput, Judgement } from './judgement.ts';
import { headlineOf } from './series-of.ts';
import { tell } from './tell.ts';

/**
 * What a new reading means for the rules. Pure: all that it remembers is in the background, so that it does
 * not matter which process judges.
 */
export function judge(input: JudgeInput): Judgement {
  const { reading, at, background, rules } = input;
  const state = background.states.find(
    ({ provider, account }) => provider === reading.provider && account === reading.account,
  );
  const {
    amounts,
    findings: ofAmounts,
    news,
  } = reading.status === 'ok' ? judgeAmounts(reading, state, input) : NO_AMOUNTS;
  const refusals =
    reading.status !== 'ok' && reading.error.kind === 'payment_required'
      ? judgeNoCredit(reading, state, input)
      : [];
  const findings = [...ofAmounts, ...refusals, ...judgeUnreadable(reading, rules, at)];
  return {
    reading,
    at,
    points: amounts.flatMap(({ id, point, isNews }) => (isNews ? { series: id, point } : [])),
    topUps: amounts.flatMap(({ id, topUps }) => topUps.map((topUp) => ({ series: id, topUp }))),
    ...tell(input, findings, news, closeEnded(reading, input, findings, amounts)),
  };
}

function judgeNoCredit(
  reading: Exclude<BalanceReading, OkReading>,
  state: AccountState | undefined,
  { background, rules, at }: Judged,
): readonly Finding[] {
  const { account } = reading;
  const headline = state?.reading ? headlineOf(state.reading) : undefined;
  const accounts = headline ? accountsOf(background.states, headline, account, at) : [account];
  return judgeRefusal(rules, reading, headline, accounts);
}

function closeEnded(
  reading: BalanceReading,
  { background, at }: JudgeInput,
  findings: readonly Finding[],
  amounts: readonly FoundAmount[],
) {
  if (reading.status !== 'ok') return [];
  const { provider, account } = reading;
  const subjects = [accountSubject(provider, account), ...amounts.map(subjectOf)];
  return closeOrphans(background.memories, findings, amounts, subjects, account, at);
}
