import { catalog } from '@fuelgauge/registry/catalog';
import type { Episode } from '../../model/episode.ts';
import { type Series, seriesKey } from '../../model/series.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { StoreError } from '../../store/store-error.ts';
import type { ServeContext } from '../options.ts';
import { accountPath } from '../view/account-path.ts';
import { type AccountView, headlineKey } from '../view/overview.ts';
import { accountFailure, accountTiles, othersTable } from './account-facts.ts';
import { describeLasts } from './account-row.ts';
import { describeAlert } from './alert-words.ts';
import { changesTable } from './changes.ts';
import { chart } from './chart.ts';
import { gapOf } from './gap.ts';
import { html, type Markup, NONE } from './html.ts';
import { layout } from './layout.ts';
import { showProblems } from './problems.ts';
import { showMinute } from './times.ts';

/** How many days back a chart may go. */
export const RANGES = [7, 30, 90, 365] as const;
export const USUAL_RANGE = 30;

/** Everything that the page of an account shows. */
export interface AccountPageFacts {
  readonly view: AccountView;
  /** Every series of the account since the chosen day. */
  readonly series: readonly Series[];
  /** Newest first, those that fire included. */
  readonly alerts: readonly Episode[];
  /** Why some of it is missing. */
  readonly problems: readonly StoreError[];
  readonly now: Date;
  readonly days: number;
}

function showRanges({ view, days }: AccountPageFacts): Markup {
  const path = accountPath(view.state);
  const links = RANGES.map((range) => {
    const href = `${path}${path.includes('?') ? '&' : '?'}days=${range}`;
    const current = range === days ? html` aria-current="true"` : NONE;
    return html`<li><a href="${href}"${current}>${range} days</a></li>`;
  });
  return html`<nav aria-label="Time shown"><ul class="ranges">${links}</ul></nav>`;
}

const headlineOf = ({ view, series }: AccountPageFacts): Series | undefined =>
  series.find((each) => seriesKey(each) === headlineKey(view.state) && each.points.length > 0);

function showHistory(facts: AccountPageFacts, context: ServeContext): Markup {
  const { view, now, days } = facts;
  const series = headlineOf(facts);
  const heading = html`<h2 id="history">History and forecast</h2>${showRanges(facts)}`;
  if (!series) return html`${heading}<p>Nothing was read in these ${days} days.</p>`;
  const topUps = context.forecast.findTopUps(series.points);
  const runway = view.headline?.runway ?? null;
  const lasts = describeLasts(view, context);
  const picture = chart({
    series,
    runway,
    topUps,
    now,
    days,
    gapMs: gapOf(series.points, context.everyMs),
    label: `${days} days of the amount that remains, ${topUps.length} ${topUps.length === 1 ? 'top-up' : 'top-ups'}; lasts: ${lasts}. The table below has the numbers.`,
  });
  const caption = runway
    ? 'Line: what was read; it breaks where nothing was. Large dots: top-ups. Shade: where it ends with 80 % probability; dashes: the middle.'
    : 'Line: what was read; it breaks where nothing was. Large dots: top-ups. There is no forecast yet.';
  const figure =
    picture === NONE
      ? html`<p>There is no chart of an unlimited amount.</p>`
      : html`<figure class="card">${picture}<figcaption>${caption}</figcaption></figure>`;
  return html`${heading}${figure}`;
}

function showChanges(facts: AccountPageFacts, { forecast }: ServeContext): Markup {
  const series = headlineOf(facts);
  if (!series) return html`<p>None in these ${facts.days} days.</p>`;
  return changesTable(series, forecast.findTopUps(series.points));
}

function showAlerts(alerts: readonly Episode[]): Markup {
  if (alerts.length === 0) return html`<p>None so far.</p>`;
  const rows = alerts.map(
    (
      episode,
    ) => html`<tr><th scope="row"><time datetime="${episode.openedAt}">${showMinute(episode.openedAt)}</time></th><td>${describeAlert(episode)}</td><td>${
      episode.resolvedAt === undefined
        ? html`<span class="chip bad">firing</span>`
        : html`<time datetime="${episode.resolvedAt}">${showMinute(episode.resolvedAt)}</time>`
    }</td></tr>
`,
  );
  return html`<div class="card"><table class="plain"><caption>Alerts of this account, newest first.</caption>
<thead><tr><th scope="col">Began (UTC)</th><th scope="col">What</th><th scope="col">Ended (UTC)</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

/** `/accounts/<provider>/<label>`: one account's history, forecast and alerts. */
export function accountPage(facts: AccountPageFacts, context: ServeContext): string {
  const { view, alerts, now } = facts;
  const { provider, account } = view.state;
  const entry = catalog.find(({ id }) => id === provider);
  const links = entry?.links.topUp
    ? html` <a href="${entry.links.topUp}" rel="noreferrer">Top up at ${entry.name}</a>`
    : NONE;
  const name = html`${visibleText(entry?.name ?? provider)} <bdi>${visibleText(account)}</bdi>`;
  return layout({
    title: `${visibleText(provider)} ${visibleText(account)} – ${visibleText(context.title)}`,
    version: context.version,
    header: html`<nav aria-label="Breadcrumb"><a href="/">All accounts</a></nav><h1>${name}</h1><p class="mute">${visibleText(provider)}/${visibleText(account)}${links}</p>`,
    main: html`${showProblems(facts)}${accountFailure(view)}${accountTiles(view, context, now)}
<section aria-labelledby="history">${showHistory(facts, context)}</section>
${othersTable(view)}
<div class="pair"><section aria-labelledby="changes"><h2 id="changes">Changes</h2>${showChanges(facts, context)}</section>
<section aria-labelledby="alerts"><h2 id="alerts">Alerts</h2>${showAlerts(alerts)}</section></div>`,
  });
}
