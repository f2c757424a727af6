import type { Episode } from '../../model/episode.ts';
import { visibleText } from '../../model/visible-text.ts';
import { formatAmount } from './amounts.ts';
import { showDay } from './times.ts';

/** A message of ours without the `[acme] ` that it begins with: the place that shows it names the account. */
export const withoutName = (message: string): string =>
  visibleText(message.replace(/^\[[^\]]*\] /, ''));

/** A further amount as the table of them names it: `grant.0` is `grant 1`. */
function nameAmount(amount: string): string {
  const [, id, index] = /^(.*)\.(\d+)$/.exec(amount) ?? [];
  return visibleText(id === undefined ? amount : `${id} ${Number(index) + 1}`);
}

/** What an episode says, in a few words. */
export function describeAlert({ type, facts }: Pick<Episode, 'type' | 'facts'>): string {
  const { amount, below, days, error, added, expiresAt, unit = '' } = facts;
  const what = amount === undefined ? '' : `${nameAmount(amount)}: `;
  switch (type) {
    case 'balance.low':
      return `${what}low${below === undefined ? '' : `, below ${formatAmount(below, unit)}`}`;
    case 'balance.runway_short':
      return `${what}may not last${days === undefined ? ' long' : ` ${days} ${days === 1 ? 'day' : 'days'}`}`;
    case 'balance.empty':
      return `${what}empty`;
    case 'balance.unreadable':
      return `cannot be read${error ? `: ${withoutName(error.message)}` : ''}`;
    case 'balance.topped_up':
      return `${what}topped up${added === undefined ? '' : ` by ${formatAmount(added, unit)}`}`;
    case 'grant.expiring':
      return `${what}expires${expiresAt === undefined ? ' soon' : ` on ${showDay(expiresAt)}`}`;
  }
}
