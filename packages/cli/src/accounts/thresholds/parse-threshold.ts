import type { Unit } from '@fuelgauge/core';
import { isMoney, omitUndefined, parseDecimal } from '@fuelgauge/core/internal';
import { findProvider, requireProvider } from '../../catalog/require-provider.ts';
import { type Refuse, refuseUsage } from '../../errors.ts';
import { shortUnit } from '../../format/amount.ts';
import type { Threshold } from './threshold.ts';

const AMOUNT = /^(\d+(?:\.\d+)?)(.*)$/s;
/** What may be meant for a unit. Anything else after the digits belongs to a number that is written in another way. */
const UNIT = /^[A-Za-z][A-Za-z:_-]*$/;

/** Refuses what is wrong whatever vendors a configuration may add, before it is read. */
export function checkThresholdForm(text: string, refuse: Refuse = refuseUsage): void {
  if (!text.includes('=')) refuseForm(text, refuse);
  const [id = ''] = text.split(/[/=]/);
  if (findProvider(id)) parseThreshold(text, refuse);
}

function refuseForm(text: string, refuse: Refuse): never {
  return refuse(
    `invalid threshold "${text}": write provider=amount or provider/label=amount, with a unit where needed`,
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
    return refuse(`missing label in "${name}": write one after the slash, or leave the slash out`);

  const [, digits = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  const atLeast = parseDecimal(digits);
  const isUnit = unit === '' || unit === vendorUnit || UNIT.test(unit);
  // The hint must not make 1 of `1,000` or `1e3`.
  if (atLeast === undefined || !isUnit)
    return refuse(
      `invalid amount "${amount}" for ${name}: write plain digits, as in ${exampleOf(vendorUnit ?? 'USD')}`,
    );
  // A vendor whose currency only the response names is asked in the currency that is written; others tell nothing.
  const expected = vendorUnit ?? (isMoney(unit) ? unit : 'USD');
  checkUnit(unit, expected, `${name}=${digits}`, refuse);
  return { provider: id, ...omitUndefined({ account }), atLeast, unit: expected };
}

/** Credits may be written without their unit; money may not, since vendors count it in cents. */
function checkUnit(given: string, expected: Unit, threshold: string, refuse: Refuse): void {
  const short = shortUnit(expected);
  if (given === short || given === expected) return;
  if (given !== '') refuse(`wrong unit in ${threshold}${given}: write ${threshold}${short}`);
  if (isMoney(expected)) refuse(`missing currency in ${threshold}: write ${threshold}${short}`);
}

function exampleOf(unit: Unit): string {
  return isMoney(unit) ? `5${unit}` : '500';
}
