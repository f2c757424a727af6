import type { Balance, OtherBalance } from '@fuelgauge/core';
import { compareDecimal } from '@fuelgauge/core';
import { visibleText } from '../../model/visible-text.ts';
import type { ServeContext } from '../options.ts';
import { accountPath } from '../view/account-path.ts';
import type { AccountView } from '../view/overview.ts';
import { describeAlert, withoutName } from './alert-words.ts';
import { showAmount } from './amounts.ts';
import { html, type Markup, NONE } from './html.ts';
import { sparkline } from './sparkline.ts';
import { showAgo, showDay } from './times.ts';

/** What a further amount is to the one above it. */
export const RELATIONS: Readonly<Record<OtherBalance['relation'], string>> = {
  separate: 'beside it',
  part: 'part of it',
  cap: 'a cap on it',
  line: 'not owned: may be spent beyond it',
};

/** A further amount by its id, and its place where there are several of it. */
export const nameOther = ({ id, index }: OtherBalance): string =>
  index === undefined ? id : `${id} ${index + 1}`;

/** How many further amounts a row shows: the account's page has all. */
const FEW = 3;

function showOthers({ others = [] }: Balance): Markup {
  const rows = others.slice(0, FEW).map((other) => {
    const amount = other.remaining === null ? 'unknown' : showAmount(other.remaining, other.unit);
    return html`<span class="sub">${nameOther(other)} ${amount}, ${RELATIONS[other.relation]}</span>`;
  });
  const rest = others.length - FEW;
  return html`${rows}${rest > 0 ? html`<span class="sub">and ${rest} more</span>` : NONE}`;
}

/** What a balance says beside its amount. */
export function describeBalance({ relation, spendable, resetsAt }: Balance): readonly string[] {
  return [
    ...(relation === 'cap' ? ['a cap of this key, not money of its own'] : []),
    ...(relation === 'line' ? ['not owned: paid later'] : []),
    ...(spendable === false ? ['the vendor says that it cannot be spent'] : []),
    ...(resetsAt === undefined ? [] : [`resets ${showDay(resetsAt)}`]),
  ];
}

/** Which other accounts show the same money. */
export function describePool(sharedWith: readonly string[]): string {
  const [first = '', second = '', ...more] = sharedWith.map(visibleText);
  if (sharedWith.length === 1) return `same money as ${first}`;
  return `same money as ${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

function showRemaining({ reading, failing }: AccountView['state']): Markup {
  if (!reading) return html`<span class="mute">unknown</span>`;
  const { balance } = reading;
  const isSpent = compareDecimal(balance.remaining, '0') <= 0;
  const style = failing ? 'mute' : isSpent ? 'bad' : '';
  const notes = describeBalance(balance).map((note) => html`<span class="sub">${note}</span>`);
  return html`<b class="${style}">${showAmount(balance.remaining, balance.unit)}</b>${notes}${showOthers(balance)}`;
}

function showStatus({ state, firing }: AccountView, now: Date): Markup {
  const { reading, failing } = state;
  const chips = firing
    .filter(({ type }) => type !== 'balance.unreadable' || !failing)
    .map((episode) => html`<span class="chip bad">${describeAlert(episode)}</span>`);
  if (!failing)
    return html`${chips}<span class="sub">read ${showAgo(state.attemptedAt, now)}</span>`;
  const last = reading ? html`, last read ${showAgo(reading.fetchedAt, now)}` : ', never read';
  return html`${chips}<span class="bad">${withoutName(failing.error.message)}</span><span class="sub">failing since ${showAgo(failing.since, now)}${last}</span>`;
}

/** How long it lasts, in words. */
export function describeLasts(
  { state, headline }: Pick<AccountView, 'state' | 'headline'>,
  { forecast }: ServeContext,
): string {
  if (state.reading?.balance.remaining === 'Infinity') return 'unlimited';
  if (!state.reading) return 'unknown';
  return forecast.describeRunway(headline?.runway ?? null);
}

/** A row of the table of accounts. The roles keep it a table where a phone shows it as cards. */
export function accountRow(view: AccountView, context: ServeContext, now: Date): Markup {
  const { state, headline, sharedWith } = view;
  const pool =
    sharedWith.length > 0 ? html`<span class="sub">${describePool(sharedWith)}</span>` : NONE;
  const lasts = describeLasts(view, context);
  const hot = view.firing.length > 0 ? html` class="hot"` : NONE;
  return html`<tr role="row"${hot}><th scope="row" role="rowheader"><a href="${accountPath(state)}">${visibleText(state.provider)} <bdi>${visibleText(state.account)}</bdi></a>${pool}</th><td role="cell" class="num">${showRemaining(state)}</td><td role="cell">${sparkline(headline?.series, now, context.everyMs)}</td><td role="cell">${lasts}</td><td role="cell">${showStatus(view, now)}</td></tr>
`;
}
