import type { AccountState } from '../model/account-state.ts';
import type { ServeContext } from './options.ts';
import { formatAgo } from './page/ago.ts';

/** Why the monitor is not doing its work; empty when it is. One line each. */
export async function findUnreadiness({
  store,
  stats,
  now,
  everyMs,
}: ServeContext): Promise<readonly string[]> {
  const { mode, problem } = store.health();
  const states = await store.states();
  const last = lastRound(states, stats?.roundEndedAt ?? null);
  const ageMs = now().getTime() - Date.parse(last ?? '');
  return [
    ...(mode === 'durable' ? [] : [`not durable: ${problem || 'history is kept in memory'}`]),
    ...(last === null ? ['nothing read yet'] : []),
    ...(ageMs > 2 * everyMs
      ? [`the last round was ${formatAgo(ageMs)}: it should come every ${minutes(everyMs)}`]
      : []),
  ];
}

/** When accounts were last asked, by this process or another on the same store. */
function lastRound(states: readonly AccountState[], ended: string | null): string | null {
  const times = [...states.map(({ attemptedAt }) => attemptedAt), ...(ended ? [ended] : [])];
  return times.toSorted().at(-1) ?? null;
}

const minutes = (ms: number): string => {
  const count = Math.round(ms / 60_000);
  return count > 1
    ? `${count} minutes`
    : count === 1
      ? 'minute'
      : `${Math.round(ms / 1000)} seconds`;
};
