import { type Decimal, formatBalance, type Unit } from '@fuelgauge/core';

/** Shown in place of a missing value; an unknown amount is never shown as zero. */
export const NOTHING = '-';

/** The invisible direction marks that some locales put around numbers. Terminals do not need them. */
const DIRECTION = /\p{Cf}/gu;

/** The unit without the provider that it belongs to: `credit`, `USD`. */
export function shortUnit(unit: Unit): string {
  return unit.slice(unit.indexOf(':') + 1);
}

/**
 * An amount for people, without the name of its unit: that has a column of its own. Money is rounded towards minus
 * infinity to its minor unit. Without a locale it is digits alone, the same everywhere: `7189.24`.
 */
export function formatAmount(amount: Decimal, unit: Unit, locale?: string): string {
  const text = formatBalance({ remaining: amount, unit }, { locale: locale ?? 'en-US' }).replace(
    DIRECTION,
    '',
  );
  const name = ` ${shortUnit(unit)}`;
  const bare = text.endsWith(name) ? text.slice(0, -name.length) : text;
  return locale === undefined ? bare.replace(/[^\d.∞-]/g, '') : bare;
}
