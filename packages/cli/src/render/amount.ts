import { type Decimal, formatBalance, type Unit } from '@fuelgauge/core';

/** One for all, so that the same balances always give the same text. */
const LOCALE = 'en-US';

/** What stands where there is nothing to say; an unknown amount is never shown as zero. */
export const NOTHING = '-';

/** The unit without the provider that it belongs to: `credit`, `USD`. */
export function shortUnit(unit: Unit): string {
  return unit.slice(unit.indexOf(':') + 1);
}

/** An amount for people, without the name of its unit: that has a column of its own. */
export function formatAmount(remaining: Decimal, unit: Unit): string {
  const text = formatBalance({ remaining, unit }, { locale: LOCALE });
  const name = ` ${shortUnit(unit)}`;
  return text.endsWith(name) ? text.slice(0, -name.length) : text;
}
