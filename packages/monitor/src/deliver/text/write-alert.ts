import { type Decimal, formatBalance, type Unit } from '@fuelgauge/core';
import type { AlertFacts, AlertType } from '../../model/episode.ts';
import type { AlertMessage } from '../../model/message.ts';
import { plain } from './plain.ts';

/** An alert for people, in lines without any markup. Every format escapes them for itself. */
export interface AlertText {
  readonly title: string;
  readonly lines: readonly string[];
}

const TITLES: Readonly<Record<AlertType, string>> = {
  'balance.low': 'Balance low',
  'balance.runway_short': 'Balance will not last',
  'balance.empty': 'Balance empty',
  'balance.unreadable': 'Balance cannot be read',
  'balance.topped_up': 'Topped up',
  'grant.expiring': 'Credit expires',
};

/** What is said of one alert. */
export function writeAlert(message: AlertMessage): AlertText {
  const { facts } = message;
  if (message.type === 'alert.test') {
    return { title: 'Test alert', lines: [plain(message.text)] };
  }
  const [type, isResolved] = message.type.endsWith('.resolved')
    ? [message.type.slice(0, -'.resolved'.length) as AlertType, true]
    : [message.type as AlertType, false];
  const state = isResolved ? 'Resolved: ' : message.isRepeat ? 'Still so: ' : '';
  return {
    title: plain(`${state}${TITLES[type] ?? type} – ${nameSubject(facts)}`),
    lines: [message.text, ...listFacts(facts)].map(plain).filter((line) => line !== ''),
  };
}

function nameSubject({ provider, accounts, amount }: AlertFacts): string {
  const [first, ...others] = accounts;
  return [
    first === undefined ? provider : `${provider}/${first}`,
    amount === undefined ? '' : ` #${amount}`,
    others.length === 0 ? '' : ` and ${others.length} more`,
  ].join('');
}

function listFacts(facts: AlertFacts): readonly string[] {
  const { accounts, remaining, below, added, unit, expiresAt, runway, error } = facts;
  const lines: readonly (readonly [name: string, value: string | undefined | null])[] = [
    ['Accounts', accounts.length > 1 ? accounts.join(', ') : undefined],
    ['Left', amountText(remaining, unit)],
    ['Limit', amountText(below, unit)],
    ['Added', amountText(added, unit)],
    ['Empty around', runway?.dryAt?.slice(0, 10)],
    ['Expires', expiresAt?.slice(0, 10)],
    ['Why', error?.message],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}

/** In one locale, so that a channel reads the same wherever the monitor runs. */
function amountText(amount: Decimal | undefined, unit: Unit | undefined): string | undefined {
  if (amount === undefined || unit === undefined) return undefined;
  try {
    return formatBalance({ remaining: amount, unit }, { locale: 'en-US' });
  } catch {
    return `${amount} ${unit}`; // an alert that is badly written is better than none
  }
}
