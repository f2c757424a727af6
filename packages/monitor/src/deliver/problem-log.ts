import type { DeliveryOutcome } from '../store/monitor-store.ts';
import type { ChannelProblem } from './channel-problem.ts';

/** What is wrong with channels, from what becomes of their messages. */
export interface ProblemLog {
  note(channel: string, outcome: DeliveryOutcome): void;
  list(): readonly ChannelProblem[];
}

/** @param onProblem - called when a channel fails for the first time in a row, and whenever a message is given up */
export function createProblemLog(
  onProblem: ((problem: ChannelProblem) => void) | undefined,
): ProblemLog {
  const problems = new Map<string, ChannelProblem>();
  return {
    note(channel, outcome) {
      const known = problems.get(channel);
      if (outcome.status !== 'delivered') {
        const isLost = outcome.status === 'failed';
        const problem: ChannelProblem = {
          channel,
          problem: outcome.problem,
          since: known?.isDown ? known.since : outcome.at,
          isDown: true,
          lost: (known?.lost ?? 0) + (isLost ? 1 : 0),
        };
        problems.set(channel, problem);
        if (isLost || known?.isDown !== true) onProblem?.(problem);
      } else if (known !== undefined && known.lost > 0) {
        problems.set(channel, { ...known, isDown: false });
      } else {
        problems.delete(channel);
      }
    },
    list: () => [...problems.values()],
  };
}
