import type { Balance, Decimal } from '../types/balance.ts';
import { isInfinite } from './decimal.ts';
import { isMoney } from './is-money.ts';

/** How a balance is shown to people. */
export interface FormatBalanceOptions {
  /** BCP 47 language tag. @default the runtime's own */
  readonly locale?: string;
}

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

/** With every digit. Runtimes from before ES2023, such as Node 20, show no more than 20 after the point. */
function createCreditFormat(locale: string | undefined, digits: number): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  } catch {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: Math.min(20, digits) });
  }
}

/**
 * An amount for people, in their locale: money is rounded towards minus infinity to its minor unit,
 * credits keep every digit. Do not parse it: use `remaining`.
 * @throws SyntaxError where `remaining` is not a Decimal
 */
export function formatBalance(
  { remaining, unit }: Pick<Balance, 'remaining' | 'unit'>,
  { locale }: FormatBalanceOptions = {},
): string {
  const digits = isInfinite(remaining) ? 0 : (remaining.split('.')[1]?.length ?? 0);
  const isCurrency = isMoney(unit);
  const name = unit.slice(unit.indexOf(':') + 1);
  const format = isCurrency
    ? new Intl.NumberFormat(locale, { style: 'currency', currency: unit })
    : createCreditFormat(locale, digits);
  const places = format.resolvedOptions().maximumFractionDigits ?? 0;
  // Intl reads decimal text exactly (Intl.NumberFormat v3); the number type would round it.
  const text = format.format(floorDecimal(remaining, places) as Intl.StringNumericLiteral);
  return isCurrency ? text : `${text} ${name}`;
}
