import { formatAgo } from './ago.ts';
import { html, type Markup } from './html.ts';

/** Since when, as people say it. The exact time stands in its `datetime` and title. */
export function showAgo(instant: string, now: Date): Markup {
  return html`<time datetime="${instant}" title="${showUtc(instant)}">${formatAgo(now.getTime() - Date.parse(instant))}</time>`;
}

/** `2026-01-31 08:00 UTC`. */
export function showUtc(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? 'unknown'
    : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `2026-01-31 08:00`, below a heading that says UTC. */
export const showMinute = (instant: string): string => showUtc(instant).slice(0, 16);

/** `2026-01-31`. */
export const showDay = (instant: string): string => showUtc(instant).slice(0, 10);
