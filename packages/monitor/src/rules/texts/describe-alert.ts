import type { AlertFacts, AlertType } from '../../model/episode.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Forecast } from '../forecast.ts';
import { amountText, rateText } from './amount-text.ts';
import { nameText } from './name-text.ts';

const DAY_MS = 86_400_000;
/** Of a user's own vendor, texts are the user's. */
const MOST_CHARACTERS = 400;

type Told = 'opened' | 'resolved' | 'repeat';
type Words = Readonly<Record<Told, string>>;

interface Parts {
  readonly facts: AlertFacts;
  readonly told: Told;
  readonly at: string;
  readonly describeRunway: Forecast['describeRunway'];
}

const WORDS = {
  'balance.low': { opened: 'is low', repeat: 'is still low', resolved: 'is no longer low' },
  'balance.runway_short': { opened: 'lasts', repeat: 'still lasts', resolved: 'lasts again' },
  'balance.empty': { opened: 'is empty', repeat: 'is still empty', resolved: 'is no longer empty' },
  'balance.unreadable': {
    opened: 'cannot be read',
    repeat: 'still cannot be read',
    resolved: 'can be read again',
  },
  'balance.topped_up': same('was topped up'),
  'grant.expiring': same('has money that expires'),
} as const satisfies Readonly<Record<AlertType, Words>>;

function same(words: string): Words {
  return { opened: words, repeat: words, resolved: words };
}

function left({ remaining, unit }: AlertFacts): string | undefined {
  return remaining === undefined || unit === undefined
    ? undefined
    : `${amountText(remaining, unit)} left`;
}

function low({ facts, told }: Parts): string {
  const { below, unit = '' } = facts;
  const threshold =
    below === undefined || told === 'resolved' ? '' : `, below ${amountText(below, unit)}`;
  return `: ${left(facts)}${threshold}`;
}

function runwayShort({ facts, told, describeRunway }: Parts): string {
  const { runway, days, unit = '' } = facts;
  if (!runway) return told === 'resolved' ? `: ${left(facts)}` : ` less than ${days} days`;
  // "lasts nothing left" is no sentence.
  if (runway.days.p90 === 0)
    return ` no longer: ${left(facts)}, burning ${rateText(runway.burnPerDay, unit)} a day`;
  return ` ${describeRunway(runway)}: ${left(facts)}, burning ${rateText(runway.burnPerDay, unit)} a day`;
}

function empty({ facts, told }: Parts): string {
  const { error, remaining } = facts;
  if (told === 'resolved') return remaining === undefined ? '' : `: ${left(facts)}`;
  if (error) return `: ${error.message}`;
  // Only the vendor's own verdict makes an account empty that shows an amount.
  const isRefused = remaining !== undefined && /[1-9I]/.test(remaining) && remaining[0] !== '-';
  return `: ${left(facts)}${isRefused ? ', but the vendor says that it cannot be spent' : ''}`;
}

function expiring({ facts, at }: Parts): string {
  const { remaining = '0', unit = '', expiresAt = at } = facts;
  const days = Math.ceil((Date.parse(expiresAt) - Date.parse(at)) / DAY_MS);
  const when = days <= 1 ? 'within a day' : `in ${days} days`;
  return `: ${amountText(remaining, unit)} ${when}, on ${expiresAt.slice(0, 10)}`;
}

const DETAILS: Readonly<Record<AlertType, (parts: Parts) => string>> = {
  'balance.low': low,
  'balance.runway_short': runwayShort,
  'balance.empty': empty,
  'balance.unreadable': ({ facts: { error }, told }) =>
    error && told !== 'resolved' ? `: ${error.message}` : '',
  'balance.topped_up': ({ facts }) =>
    ` by ${amountText(facts.added ?? '0', facts.unit ?? '')}: ${left(facts)}`,
  'grant.expiring': expiring,
};

/** One line for people: who, what, and how much. Labels are data: what is invisible in them is escaped. */
export function describeAlert(
  type: AlertType,
  told: Told,
  facts: AlertFacts,
  at: string,
  describeRunway: Forecast['describeRunway'],
): string {
  const details = DETAILS[type]({ facts, told, at, describeRunway });
  const isGone = type === 'balance.runway_short' && facts.runway?.days.p90 === 0;
  const words = WORDS[type][isGone ? 'opened' : told];
  const text = visibleText(`${nameText(facts)} ${words}${details}`);
  return [...text].slice(0, MOST_CHARACTERS).join('');
}
