import type { Balance, Decimal } from '../contract/balance.ts';

/** How a balance is shown to people. */
export interface FormatBalanceOptions {
  /** BCP 47 language tag. @default the runtime's own */
  readonly locale?: string;
}

/** As many as `Intl` can show; no balance has more. */
const MAX_FRACTION_DIGITS = 100;
const MONEY = /^[A-Z]{3}$/;

/** Cut to `places` digits after the point, towards minus infinity. */
export function floorDecimal(decimal: Decimal, places: number): Decimal {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (fraction.length <= places) return decimal;
  const kept = places === 0 ? whole : `${whole}.${fraction.slice(0, places)}`;
  if (!decimal.startsWith('-')) return kept;
  const units = BigInt(kept.replace('.', '')) - 1n; // what was cut is not zero, so a debt is shown as the next larger one
  const digits = String(-units).padStart(places + 1, '0');
  return places === 0 ? `-${digits}` : `-${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * An amount for people, in their locale: money rounded towards minus infinity to its minor unit, credits with every digit.
 * Never for data: that is what `remaining` is for.
 */
export function formatBalance(
  { remaining, unit }: Pick<Balance, 'remaining' | 'unit'>,
  { locale }: FormatBalanceOptions = {},
): string {
  const isMoney = MONEY.test(unit);
  const name = unit.slice(unit.indexOf(':') + 1);
  const format = new Intl.NumberFormat(
    locale,
    isMoney ? { style: 'currency', currency: unit } : { maximumFractionDigits: MAX_FRACTION_DIGITS },
  );
  const places = format.resolvedOptions().maximumFractionDigits ?? 0;
  // Intl reads decimal text exactly (Intl.NumberFormat v3); the number type would round it.
  const text = format.format(floorDecimal(remaining, places) as Intl.StringNumericLiteral);
  return isMoney ? text : `${text} ${name}`;
}
