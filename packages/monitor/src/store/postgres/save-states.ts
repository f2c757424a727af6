import type { AccountState } from '../../model/account-state.ts';
import type { Change } from '../monitor-store.ts';
import { nextState } from '../next-state.ts';
import type { Queryable } from './database.ts';
import { distinct, nameOf } from './names.ts';

/** The states of all accounts that were read; locked in one order. */
export async function saveStates(connection: Queryable, changes: readonly Change[]): Promise<void> {
  const names = distinct(
    changes.map(({ reading }) => reading),
    nameOf,
  )
    .map(({ provider, account }) => ({ provider, account }))
    .sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
  const rows = await connection.all<{ state: AccountState }>(
    `SELECT state FROM fuelgauge.account JOIN unnest($1::text[], $2::text[]) AS given (provider, account)
      USING (provider, account) ORDER BY provider, account FOR UPDATE OF account`,
    names.map(({ provider }) => provider),
    names.map(({ account }) => account),
  );
  const states = new Map(rows.map(({ state }) => [nameOf(state), state]));
  for (const { reading, at } of changes) {
    const name = nameOf(reading);
    states.set(name, nextState(states.get(name), reading, at));
  }
  const next = names.flatMap((name) => states.get(nameOf(name)) ?? []);
  await connection.all(
    `INSERT INTO fuelgauge.account (provider, account, state)
      SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[])
      ON CONFLICT (provider, account) DO UPDATE SET state = excluded.state`,
    next.map(({ provider }) => provider),
    next.map(({ account }) => account),
    next.map((state) => JSON.stringify(state)),
  );
}
