import { type Decimal, formatBalance, type Unit } from '@fuelgauge/core';
import { html, type Markup } from './html.ts';

/** Formats of a locale cost more than all the rest of a page, and pages show the same amounts again. */
const formatted = new Map<string, string>();
const MOST_KEPT = 5000;

/** An amount for people, as the command line shows it: money rounded towards minus infinity to its minor unit. */
export function formatAmount(amount: Decimal, unit: Unit): string {
  if (amount === 'Infinity') return 'unlimited';
  const key = `${amount} ${unit}`;
  const text =
    formatted.get(key) ?? formatBalance({ remaining: amount, unit }, { locale: 'en-US' });
  if (formatted.size >= MOST_KEPT) formatted.clear();
  formatted.set(key, text);
  return text;
}

/** The same, with every digit on demand. */
export function showAmount(amount: Decimal, unit: Unit): Markup {
  return html`<data value="${amount}" title="${amount} ${unit}">${formatAmount(amount, unit)}</data>`;
}

/** A number of a forecast, which is rough anyhow: three digits. */
export function formatRough(value: number, unit: Unit): string {
  const format = new Intl.NumberFormat('en-US', {
    maximumSignificantDigits: 3,
    ...(/^[A-Z]{3}$/.test(unit) ? { style: 'currency', currency: unit } : {}),
  });
  const text = format.format(value);
  return unit.includes(':') ? `${text} ${unit.slice(unit.indexOf(':') + 1)}` : text;
}
