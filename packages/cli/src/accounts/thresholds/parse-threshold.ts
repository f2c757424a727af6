import { closestMatch } from '@fuelgauge/balances/internal';
import type { Unit } from '@fuelgauge/core';
import { isMoney, omitUndefined, parseDecimal } from '@fuelgauge/core/internal';
import { knownVendors } from '../../catalog/known-vendors.ts';
import { findProvider, requireProvider } from '../../catalog/require-provider.ts';
import { type Refuse, refuseUsage } from '../../errors.ts';
import { shortUnit } from '../../format/amount.ts';
import { mayBeKey } from '../../format/quote.ts';
import type { Threshold } from './threshold.ts';

const AMOUNT = /^(\d+(?:\.\d+)?)(.*)$/s;
/** A number that is written in another way, rather than a key in the wrong place. */
const NUMBER_LIKE = /^[-+.]?\d[\d.,'_a-z%]{0,11}$/i;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (text: string): boolean => CURRENCIES.has(text.toUpperCase());
const WORD = /^[A-Za-z:_-]{1,40}$/;

/** Refuses what is wrong whatever vendors a configuration may add, before it is read. */
export function checkThresholdForm(text: string, refuse: Refuse = refuseUsage): void {
  if (!text.includes('=')) refuseForm(text, refuse);
  const [id = ''] = text.split(/[/=]/);
  if (findProvider(id)) parseThreshold(text, refuse);
}

function refuseForm(text: string, refuse: Refuse): never {
  return refuse(
    `invalid threshold${findProvider(text) ? ` "${text}"` : ''}: write provider=amount or provider/label=amount, with a unit where needed`,
  );
}

/** Parses `provider[/label]=amount[unit]`. */
export function parseThreshold(text: string, refuse: Refuse = refuseUsage): Threshold {
  const cut = text.lastIndexOf('=');
  if (cut < 0) return refuseForm(text, refuse);
  return parseThresholdParts(text.slice(0, cut), text.slice(cut + 1), refuse);
}

/** Parses the two sides of a threshold: `provider[/label]` and `amount[unit]`. */
export function parseThresholdParts(name: string, amount: string, refuse: Refuse): Threshold {
  const [id = '', ...label] = name.split('/');
  const account = label.length > 0 ? label.join('/') : undefined;
  const { unit: vendorUnit } = requireProvider(id, refuse);
  if (account === '')
    return refuse(`missing label in "${id}/": write one after the slash, or leave the slash out`);

  const [, digits = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  const atLeast = parseDecimal(digits);
  // Advice must not make 1 of `1,000`, `1e3` or `1k`, nor dollars of cents: only what certainly is a unit is one.
  if (atLeast === undefined || !isUnit(unit, vendorUnit))
    return refuse(
      `invalid amount${NUMBER_LIKE.test(amount) && !mayBeKey(amount) ? ` "${amount}"` : ''} for ${id}: ` +
        `write plain digits, as in ${exampleOf(vendorUnit ?? 'USD')}`,
    );
  // A vendor whose currency only the response names is asked in the currency that is written; others tell nothing.
  const expected = vendorUnit ?? (isCurrency(unit) ? unit.toUpperCase() : 'USD');
  checkUnit(unit, expected, `${id}=${digits}`, refuse);
  return { provider: id, ...omitUndefined({ account }), atLeast, unit: expected };
}

/** Whether a text is the unit of any vendor, in either form. */
function isUnitOfVendor(text: string): boolean {
  return knownVendors().some(
    ({ unit }) => unit !== null && (text === unit || text === shortUnit(unit)),
  );
}

function isUnit(text: string, expected: Unit | null): boolean {
  if (text === '' || isUnitOfVendor(text) || isCurrency(text)) return true;
  // Of money nothing is guessed: `1kUSD` is not `1USD`.
  if (expected === null || isMoney(expected) || !WORD.test(text)) return false;
  return closestMatch(text, [shortUnit(expected)]) !== undefined;
}

/** Credits may be written without their unit; money may not, since vendors count it in cents. */
function checkUnit(given: string, expected: Unit, threshold: string, refuse: Refuse): void {
  const short = shortUnit(expected);
  if (given === short || given === expected) return;
  // A currency is the same in small letters; `5EUR` is not `5USD`, which no advice may suggest.
  if (isMoney(expected) && isCurrency(given)) {
    if (given.toUpperCase() === expected) return;
    refuse(
      `wrong currency in ${threshold}${given}: this balance is in ${short}, give the amount in ${short}`,
    );
  }
  if (given !== '') refuse(`wrong unit in ${threshold}${given}: write ${threshold}${short}`);
  if (isMoney(expected)) refuse(`missing currency in ${threshold}: write ${threshold}${short}`);
}

function exampleOf(unit: Unit): string {
  return isMoney(unit) ? `5${unit}` : '500';
}
