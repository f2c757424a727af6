import { visibleText } from '../../model/visible-text.ts';
import type { ServeContext } from '../options.ts';
import type { AccountView } from '../view/overview.ts';
import {
  describeBalance,
  describeLasts,
  describePool,
  nameOther,
  RELATIONS,
} from './account-row.ts';
import { withoutName } from './alert-words.ts';
import { formatRough, showAmount } from './amounts.ts';
import { html, type Markup, NONE } from './html.ts';
import { showAgo, showDay } from './times.ts';

const tile = (
  name: string,
  value: Markup | string,
  notes: readonly (Markup | string)[] = [],
): Markup =>
  html`<div class="card"><dt>${name}</dt><dd>${value}${notes.map((note) => html`<span class="sub">${note}</span>`)}</dd></div>`;

/** What is known of an account now, in a few tiles. */
export function accountTiles(view: AccountView, context: ServeContext, now: Date): Markup {
  const { reading, failing } = view.state;
  const runway = view.headline?.runway ?? null;
  const unit = reading?.balance.unit ?? '';
  const remaining = reading
    ? tile('Remaining', showAmount(reading.balance.remaining, unit), [
        ...(reading.balance.total === null
          ? []
          : [html`of ${showAmount(reading.balance.total, unit)}`]),
        ...describeBalance(reading.balance),
        ...(view.sharedWith.length > 0 ? [describePool(view.sharedWith)] : []),
      ])
    : tile('Remaining', 'unknown');
  const dry = runway?.dryAt ? [`middle of the forecast: ${showDay(runway.dryAt)}`] : [];
  const rough = runway?.rough ? ['rough: irregular use, or a short history'] : [];
  return html`<dl class="tiles">${remaining}${tile('Lasts', describeLasts(view, context), [...dry, ...rough])}${
    runway
      ? tile('Used a day', formatRough(runway.burnPerDay, unit), [
          `weighted mean of ${runway.daysOfHistory} days`,
        ])
      : NONE
  }${tile('Last read', reading ? showAgo(reading.fetchedAt, now) : 'never', [
    ...(failing
      ? [html`<span class="bad">failing since ${showAgo(failing.since, now)}</span>`]
      : []),
  ])}</dl>`;
}

/** Why an account cannot be read now. */
export function accountFailure({ state: { failing } }: AccountView): Markup {
  if (!failing) return NONE;
  return html`<p class="note">Cannot be read: ${withoutName(failing.error.message)} (${failing.count} ${failing.count === 1 ? 'attempt' : 'attempts'} in a row)</p>`;
}

/** The further amounts of an account, a row for each. */
export function othersTable({ state: { reading } }: AccountView): Markup {
  const others = reading?.balance.others ?? [];
  if (others.length === 0) return NONE;
  const rows = others.map((other) => {
    const { relation, startsAt, expiresAt, resetsAt } = other;
    const notes = [
      RELATIONS[relation],
      ...(startsAt === undefined ? [] : [`from ${showDay(startsAt)}`]),
      ...(expiresAt === undefined ? [] : [`expires ${showDay(expiresAt)}`]),
      ...(resetsAt === undefined ? [] : [`resets ${showDay(resetsAt)}`]),
    ];
    const amount =
      other.remaining === null ? 'cannot be read' : showAmount(other.remaining, other.unit);
    return html`<tr><th scope="row">${visibleText(nameOther(other))}</th><td class="num">${amount}</td><td>${notes.join(', ')}</td></tr>
`;
  });
  return html`<section aria-labelledby="others"><h2 id="others">Further amounts</h2>
<div class="card"><table class="plain"><caption>What the vendor says beside the amount above.</caption>
<thead><tr><th scope="col">Amount</th><th scope="col" class="num">Remaining</th><th scope="col">What it is</th></tr></thead>
<tbody>
${rows}</tbody></table></div></section>`;
}
