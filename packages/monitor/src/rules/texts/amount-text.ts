import { type Decimal, formatBalance, type Unit } from '@fuelgauge/core';
import { isMoney } from '@fuelgauge/core/internal';

/** Texts are the same wherever they are made. */
const LOCALE = 'en-US';

/** `312 credits`, `$7,189.24`, `an unlimited amount` */
export function amountText(remaining: Decimal, unit: Unit): string {
  if (remaining === 'Infinity') return 'an unlimited amount';
  const text = formatBalance({ remaining, unit }, { locale: LOCALE });
  return isMoney(unit) || remaining === '1' || text.endsWith('s') ? text : `${text}s`;
}

/** A forecast's number: `140`, `$3.20`. Not an amount, so few digits. */
export function rateText(perDay: number, unit: Unit): string {
  const digits = { maximumSignificantDigits: perDay < 100 ? 2 : 3 };
  const format = isMoney(unit)
    ? new Intl.NumberFormat(LOCALE, {
        style: 'currency',
        currency: unit,
        ...(perDay < 0.01 && digits),
      })
    : new Intl.NumberFormat(LOCALE, digits);
  return format.format(perDay);
}
