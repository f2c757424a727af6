import { addDecimal, type Decimal } from '@fuelgauge/core';
import { negateDecimal } from '@fuelgauge/core/internal';
import type { Point, Series } from '../../model/series.ts';
import { formatAmount, showAmount } from './amounts.ts';
import { html, type Markup, NONE } from './html.ts';
import { showMinute } from './times.ts';

/** The most rows of a table of changes. */
const MOST = 40;

/** By how much an amount differs from the one before; null where that is unlimited. */
function differenceOf(point: Point, before: Point | undefined): Decimal | null {
  if (!before || point.remaining === 'Infinity' || before.remaining === 'Infinity') return null;
  return addDecimal(point.remaining, negateDecimal(before.remaining));
}

function showDifference(difference: Decimal | null, unit: string): Markup {
  if (difference === null) return html`<span class="mute">first in this time</span>`;
  const sign = difference.startsWith('-') || difference === '0' ? '' : '+';
  return html`<span title="${difference} ${unit}">${sign}${formatAmount(difference, unit)}</span>`;
}

/** The latest changes as a table: what the chart shows, for readers and screens that have none. */
export function changesTable(
  { points, unit }: Series,
  topUps: readonly { readonly at: string }[],
): Markup {
  const isTopUp = (at: string) => topUps.some((topUp) => topUp.at === at);
  const rows = points
    .map((point, index) => ({ point, difference: differenceOf(point, points[index - 1]) }))
    .slice(-MOST)
    .toReversed()
    .map(({ point, difference }) => {
      const note = isTopUp(point.at) ? html` <span class="chip">top-up</span>` : NONE;
      return html`<tr><th scope="row"><time datetime="${point.at}">${showMinute(point.at)}</time></th><td class="num">${showAmount(point.remaining, unit)}</td><td class="num">${showDifference(difference, unit)}${note}</td></tr>
`;
    });
  const shown =
    points.length > MOST ? `The latest ${MOST} of ${points.length} changes` : 'Every change';
  return html`<div class="card"><table class="plain"><caption>${shown} of this time, newest first.</caption>
<thead><tr><th scope="col">Read at (UTC)</th><th scope="col" class="num">Remaining</th><th scope="col" class="num">Change</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}
