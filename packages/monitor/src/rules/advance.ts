import type { AccountState } from '../model/account-state.ts';
import type { RuleMemory } from '../model/episode.ts';
import { isSameSeries, type Series } from '../model/series.ts';
import type { Background, Change } from '../store/monitor-store.ts';
import { nextState } from '../store/next-state.ts';
import { placePoint } from './place-point.ts';

/** What is known after a change: for the next reading of the same batch, before anything is stored. */
export function advance(background: Background, change: Change): Background {
  const { provider, account } = change.reading;
  const isSame = (state: AccountState) => state.provider === provider && state.account === account;
  return {
    states: [
      ...background.states.filter((state) => !isSame(state)),
      nextState(background.states.find(isSame), change.reading, change.at),
    ],
    series: change.points.reduce<readonly Series[]>((series, { series: id, point }) => {
      const before = series.find((each) => isSameSeries(each, id));
      const { points } = placePoint(before?.points ?? [], point);
      return [...series.filter((each) => each !== before), { ...id, points }];
    }, background.series),
    memories: change.memories.reduce<readonly RuleMemory[]>(
      (memories, memory) => [...memories.filter((each) => !isOfSame(each, memory)), memory],
      background.memories,
    ),
  };
}

export const isOfSame = (left: RuleMemory, right: Pick<RuleMemory, 'subject' | 'rule'>): boolean =>
  left.subject === right.subject && left.rule === right.rule;
