import { expect, test } from 'vitest';
import type { AccountName } from '../../model/account-state.ts';
import { type BatchData, inStatements, type PlannedJob, planRound } from './plan-round.ts';

const ROUND = { id: 'round-1', at: '2026-01-05T00:00:00.000Z' };
const some = (provider: string, count: number): AccountName[] =>
  Array.from({ length: count }, (_, index) => ({ provider, account: `${provider}-${index}` }));

async function plan(
  accounts: readonly AccountName[],
  waiting: readonly BatchData[] = [],
  round = ROUND,
): Promise<readonly PlannedJob[]> {
  async function* list() {
    yield* accounts;
  }
  const jobs: PlannedJob[] = [];
  for await (const job of planRound(round, list(), waiting)) jobs.push(job);
  return jobs;
}
const sizes = (jobs: readonly PlannedJob[]) =>
  jobs.map(({ data }) => `${data.provider} ${data.accounts.length}`).toSorted();

test.each([
  { given: [], want: [] },
  { given: some('a', 1), want: ['a 1'] },
  { given: some('a', 100), want: ['a 100'] },
  { given: some('a', 101), want: ['a 1', 'a 100'] },
  { given: [...some('a', 150), ...some('b', 50)], want: ['a 100', 'a 50', 'b 50'] },
])('$want', async ({ given, want }) => {
  const jobs = await plan(given);
  expect(sizes(jobs)).toEqual(want);
  // Every account in one job, and the time of the round in each.
  const listed = jobs.flatMap(({ data }) => data.accounts);
  expect(listed.toSorted()).toEqual(given.map(({ account }) => account).toSorted());
  expect(jobs.every(({ data }) => data.roundAt === ROUND.at)).toBe(true);
});

test('the same round has the same jobs, another one has others', async () => {
  const accounts = [...some('a', 150), ...some('b', 50)];
  const ids = (jobs: readonly PlannedJob[]) => jobs.map(({ id }) => id);
  const first = ids(await plan(accounts));
  expect(new Set(first).size).toBe(3);
  expect(first[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(ids(await plan(accounts))).toEqual(first);
  const next = ids(await plan(accounts, [], { ...ROUND, id: 'round-2' }));
  expect(next.filter((id) => first.includes(id))).toEqual([]);
});

test('an account that still waits is not queued twice, and holds up no other', async () => {
  const waiting = [{ provider: 'a', accounts: ['a-0', 'a-1'], roundAt: ROUND.at }];
  const jobs = await plan([...some('a', 4), ...some('b', 1)], waiting);
  expect(jobs.flatMap(({ data }) => data.accounts)).toEqual(['a-2', 'a-3', 'b-0']);
  expect(await plan(some('a', 2), waiting)).toEqual([]);
});

test.each([
  { given: [], want: [] },
  { given: ['a', 'b', 'c'], want: ['a b', 'c'] },
  { given: ['a', 'a', 'a'], want: ['a', 'a', 'a'] },
  { given: ['a', 'b', 'a', 'b', 'b'], want: ['a b', 'a b', 'b'] },
])('$given are queued by $want', ({ given, want }) => {
  const planned = given.map((provider) => ({
    id: '',
    data: { provider, accounts: [], roundAt: ROUND.at },
  }));
  const statements = [...inStatements(planned, 2)];
  expect(statements.map((jobs) => jobs.map(({ data }) => data.provider).join(' '))).toEqual(want);
});
