import { accountName } from '@fuelgauge/core/internal';
import type { AlertFacts } from '../../model/episode.ts';

/** More would hide what is said. */
const MOST_NAMES = 3;

const RELATIONS = { cap: ' (a limit, not money)', line: ' (a line that is paid later)' } as const;

/** `acme/team-a`, `acme/a, acme/b and 2 more (one pool)`, `acme/team-a#voucher` */
export function nameText({ provider, accounts, amount, relation }: AlertFacts): string {
  const names = accounts.map((account) => accountName({ provider, account }));
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    names.length > 1 ? `${shown} (one pool)` : shown,
    amount === undefined ? '' : `#${amount}`,
    relation === undefined ? '' : RELATIONS[relation],
  ].join('');
}
