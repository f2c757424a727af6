import type { Decimal, Unit } from '@fuelgauge/core';
import { parseDecimal } from '@fuelgauge/core/internal';
import { shortUnit } from '../format/amount.ts';
import { findProvider } from './known-provider.ts';

/** At least this much is demanded of an account, or of every account of a vendor. */
export interface Threshold {
  readonly provider: string;
  /** Every account of the provider where it is left out. */
  readonly account?: string;
  readonly atLeast: Decimal;
  readonly unit: Unit;
}

const AMOUNT = /^(\d+(?:\.\d+)?)(.*)$/s;
/** What may be meant for a unit. Anything else after the digits belongs to a number that was written in another way. */
const UNIT = /^[A-Za-z][A-Za-z:_-]*$/;

/** Reads `provider[/label]=amount[unit]`. Gives what is wrong where it is none. */
export function parseThreshold(text: string): Threshold | string {
  const cut = text.lastIndexOf('=');
  if (cut < 0)
    return `"${text}" demands nothing: write provider=amount, provider/label=amount or provider=amount with its unit`;
  return readThreshold(text.slice(0, cut), text.slice(cut + 1));
}

/** The same of the two sides: whose account, and how much of what. */
export function readThreshold(whose: string, howMuch: string): Threshold | string {
  const [id = '', ...label] = whose.split('/');
  const account = label.join('/');
  const provider = findProvider(id);
  if (typeof provider === 'string') return provider;
  if (whose.includes('/') && account === '')
    return `"${whose}" names no account: write a label after the slash, or leave the slash out`;

  const [, digits = '', unit = ''] = AMOUNT.exec(howMuch) ?? [];
  const atLeast = parseDecimal(digits);
  const isUnit = unit === '' || unit === provider.unit || UNIT.test(unit);
  // Advice must not make 1 of `1,000` or `1e3`.
  if (atLeast === undefined || !isUnit)
    return `"${howMuch}" is no amount for ${whose}: write plain digits, as in ${example(provider.unit ?? 'USD')}`;
  // A currency that only the reply names is whatever is demanded; a reading in another one says nothing about it.
  const counted = provider.unit ?? (/^[A-Z]{3}$/.test(unit) ? unit : 'USD');
  const problem = checkUnit(unit, counted, `${whose}=${digits}`);
  return (
    problem ?? { provider: id, ...(account === '' ? {} : { account }), atLeast, unit: counted }
  );
}

/** Credits may be counted without saying so; money may not, since vendors count it in cents. */
function checkUnit(given: string, unit: Unit, demand: string): string | undefined {
  const short = shortUnit(unit);
  if (given === short || given === unit) return undefined;
  const isMoney = short === unit;
  if (given === '' && !isMoney) return undefined;
  return given === ''
    ? `${demand} leaves the currency out: write ${demand}${short}`
    : `${demand}${given} is counted in another unit: write ${demand}${short}`;
}

function example(unit: Unit): string {
  return shortUnit(unit) === unit ? `5${unit}` : '500';
}

/** Is this account meant by the demand? */
export function isDemandedOf(
  demand: Threshold,
  { provider, account }: { provider: string; account: string },
): boolean {
  return demand.provider === provider && (demand.account ?? account) === account;
}
