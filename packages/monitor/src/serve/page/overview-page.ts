import type { BalanceReport, UnitTotal } from '@fuelgauge/core';
import type { ChannelProblem } from '../../deliver/channel-problem.ts';
import type { Episode } from '../../model/episode.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { ServeContext } from '../options.ts';
import { accountPath } from '../view/account-path.ts';
import type { Overview } from '../view/overview.ts';
import { reportOf } from '../view/report.ts';
import { accountRow } from './account-row.ts';
import { describeAlert } from './alert-words.ts';
import { showAmount } from './amounts.ts';
import { html, type Markup, NONE } from './html.ts';
import { layout } from './layout.ts';
import { showProblems } from './problems.ts';
import { showAgo } from './times.ts';

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`;

function showTotal({ unit, remaining, accounts, complete, overlap }: UnitTotal): Markup {
  const owner = unit.includes(':') ? unit.slice(0, unit.indexOf(':')) : unit;
  const notes = [
    count(accounts, 'account'),
    ...(complete ? [] : ['some not read']),
    ...(overlap === 'possible' ? ['may count the same money twice'] : []),
  ];
  return html`<div class="card"><dt>${owner}</dt><dd>${showAmount(remaining, unit)}<span class="sub">${notes.join(', ')}</span></dd></div>`;
}

function showTotals({ totals }: BalanceReport): Markup {
  if (totals.length === 0) return NONE;
  return html`<section aria-labelledby="totals"><h2 id="totals">Totals by unit</h2>
<dl class="tiles">${totals.map(showTotal)}</dl></section>`;
}

function showAlert(episode: Episode, now: Date): Markup {
  const { provider, accounts } = episode.facts;
  const links = accounts.map((account, index) => {
    const name = index === 0 ? `${visibleText(provider)} ` : ', ';
    return html`${name}<a href="${accountPath({ provider, account })}"><bdi>${visibleText(account)}</bdi></a>`;
  });
  return html`<li><span>${links}</span><span class="bad">${describeAlert(episode)}</span><span class="mute">since ${showAgo(episode.openedAt, now)}</span></li>`;
}

function showAlerts(firing: readonly Episode[], now: Date): Markup {
  if (firing.length === 0) return NONE;
  return html`<section aria-labelledby="alerts"><h2 id="alerts">${count(firing.length, 'alert')} now</h2>
<ul class="alerts card">${firing.map((episode) => showAlert(episode, now))}</ul></section>`;
}

function showAccounts({ accounts, now }: Overview, context: ServeContext): Markup {
  if (accounts.length === 0)
    return html`<h2>Nothing read yet</h2><p>The first round may still be under way. If this stays, the monitor has found no account: <code>fuelgauge doctor</code> says why.</p>`;
  return html`<section aria-labelledby="accounts"><h2 id="accounts">Accounts</h2>
<div class="card"><table class="accounts" role="table"><caption>What is left of each, two weeks of it, and how long it lasts: the middle of the forecast, and between which days it ends with 80&nbsp;% probability.</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Account</th><th scope="col" role="columnheader" class="num">Remaining</th><th scope="col" role="columnheader">14 days</th><th scope="col" role="columnheader">Lasts</th><th scope="col" role="columnheader">State</th></tr></thead>
<tbody role="rowgroup">
${accounts.map((view) => accountRow(view, context, now))}</tbody></table></div></section>`;
}

/** Says where the store cannot keep what it is given, and who is not told. */
function showHealth({ store, channelProblems }: ServeContext, now: Date): Markup {
  const { problem } = store.health();
  const kept = problem === '' ? NONE : html`<p class="note">${visibleText(problem)}</p>`;
  return html`${kept}${(channelProblems?.() ?? []).map((each) => showChannel(each, now))}`;
}

function showChannel({ problem, since, isDown, lost }: ChannelProblem, now: Date): Markup {
  const given = lost === 0 ? '' : `${count(lost, 'alert')} given up, which nobody was told. `;
  const words = isDown ? 'Alerts wait since' : 'It works again; it failed last';
  return html`<p class="note">${given}${words} ${showAgo(since, now)}: ${visibleText(problem)}</p>`;
}

function summarise({ accounts, states, now }: Overview): Markup {
  const failing = states.filter((state) => state.failing !== null).length;
  const last = states
    .map(({ attemptedAt }) => attemptedAt)
    .toSorted()
    .at(-1);
  if (last === undefined) return NONE;
  const failed = failing === 0 ? NONE : html`, <span class="bad">${failing} cannot be read</span>`;
  return html`<p class="mute">${count(accounts.length, 'account')}${failed}. Last round ${showAgo(last, now)}.</p>`;
}

/** `/`: every account. */
export function overviewPage(overview: Overview, context: ServeContext, reloads: boolean): string {
  const { title, version } = context;
  const { states, firing, now } = overview;
  return layout({
    title,
    version,
    header: html`<h1>${visibleText(title)}</h1>${summarise(overview)}`,
    main: html`${showHealth(context, now)}${showProblems(overview)}${showAlerts(firing, now)}
${showTotals(reportOf(states, now))}
${showAccounts(overview, context)}`,
    links: reloads
      ? html`<a href="/">Stop reloading</a> `
      : html`<a href="/?reload=60">Reload every minute</a> `,
  });
}
