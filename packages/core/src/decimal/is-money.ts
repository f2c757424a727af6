import type { Unit } from '../types/balance.ts';

const CURRENCY = /^[A-Z]{3}$/;

/**
 * Whether a unit is a currency (ISO 4217), worth the same at every vendor. All other units belong
 * to one vendor.
 */
export function isMoney(unit: Unit): boolean {
  return CURRENCY.test(unit);
}
