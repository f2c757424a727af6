import { closestMatch, meansUnit } from '@fuelgauge/balances/internal';
import type { Unit } from '@fuelgauge/core';
import { isMoney, omitUndefined, parseDecimal } from '@fuelgauge/core/internal';
import { knownVendors, type VendorEntry } from '../../catalog/known-vendors.ts';
import { requireOther } from '../../catalog/require-other.ts';
import { findProvider, requireProvider } from '../../catalog/require-provider.ts';
import { type Refuse, refuseUsage } from '../../errors.ts';
import { shortUnit } from '../../format/amount.ts';
import { mayBeKey } from '../../format/quote.ts';
import type { Threshold, ThresholdTarget } from './threshold.ts';

const AMOUNT = /^(\d+(?:\.\d+)?)(.*)$/s;
/** A number that is written in another way, rather than a key in the wrong place. */
const NUMBER_LIKE = /^[-+.]?\d[\d.,'_a-z%]{0,11}$/i;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (text: string): boolean => CURRENCIES.has(text.toUpperCase());
const WORD = /^[A-Za-z:_-]{1,40}$/;

/** Refuses what is wrong whatever vendors a configuration may add, before it is read. */
export function checkThresholdForm(text: string, refuse: Refuse = refuseUsage): void {
  if (!text.includes('=')) refuseForm(text, refuse);
  const [id = ''] = text.split(/[/=#]/);
  if (findProvider(id)) parseThreshold(text, refuse);
}

function refuseForm(text: string, refuse: Refuse): never {
  return refuse(
    `invalid threshold${findProvider(text) ? ` "${text}"` : ''}: write provider=amount or provider/label=amount, with a unit where needed`,
  );
}

/** Parses `provider[/label][#id]=amount[unit]`. */
export function parseThreshold(text: string, refuse: Refuse = refuseUsage): Threshold {
  const cut = text.lastIndexOf('=');
  if (cut < 0) return refuseForm(text, refuse);
  return parseThresholdParts(text.slice(0, cut), text.slice(cut + 1), refuse);
}

/** The two parts of a name: a label may have a `#` too, so that only an id of the vendor's is one. */
function splitName(name: string, refuse: Refuse) {
  const [id = '', ...label] = name.split('/');
  const last = label.length > 0 ? label.join('/') : id;
  const cut = last.lastIndexOf('#');
  const entry = requireProvider(label.length > 0 || cut < 0 ? id : id.slice(0, cut), refuse);
  const known = entry.others?.map((each) => each.id) ?? [];
  const other = cut < 0 ? undefined : known.find((each) => each === last.slice(cut + 1));
  if (label.length === 0 && cut >= 0) requireOther(entry, last.slice(cut + 1), refuse);
  const account =
    label.length > 0 ? last.slice(0, other === undefined ? undefined : cut) : undefined;
  if (account === '')
    return refuse(
      `missing label in "${entry.id}/": write one after the slash, or leave the slash out`,
    );
  return { entry, account, other };
}

/** Parses what a threshold or a rule is for: `provider[/label][#id]`. */
export function parseAmountName(name: string, refuse: Refuse): ThresholdTarget {
  const { entry, account, other } = splitName(name, refuse);
  return { provider: entry.id, ...omitUndefined({ account, other }) };
}

/**
 * The units that a threshold may be written in, the usual one first; null where only the response names it. Where the account is, and so which
 * of the vendor's servers counts, is not known yet: the unit of each of them will do.
 */
function unitsOf(
  { unit, others = [], regionUnits = {}, namedUnits = [] }: VendorEntry,
  other: string | undefined,
): readonly (Unit | null)[] {
  const meant =
    other === undefined
      ? [unit, ...others.filter(({ relation }) => relation === 'separate').map((each) => each.unit)]
      : others.filter(({ id }) => id === other).map((each) => each.unit);
  return [
    ...meant,
    ...(meant.includes(unit) ? Object.values(regionUnits) : []),
    ...(meant.includes(null) ? namedUnits : []),
  ];
}

/** Parses the two sides of a threshold: `provider[/label][#id]` and `amount[unit]`. */
export function parseThresholdParts(name: string, amount: string, refuse: Refuse): Threshold {
  const { entry, account, other } = splitName(name, refuse);
  const { id } = entry;
  const units = unitsOf(entry, other);

  const [, digits = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  const atLeast = parseDecimal(digits);
  const vendorUnit =
    units.find((each) => each !== null && meansUnit(unit, each)) ?? units[0] ?? null;
  // Advice must not make 1 of `1,000`, `1e3` or `1k`, nor dollars of cents: only what certainly is a unit is one.
  if (atLeast === undefined || !isUnit(unit, vendorUnit))
    return refuse(
      `invalid amount${NUMBER_LIKE.test(amount) && !mayBeKey(amount) ? ` "${amount}"` : ''} for ${id}: ` +
        `write plain digits, as in ${exampleOf(vendorUnit ?? 'USD')}`,
    );
  // A vendor whose currency only the response names is asked in the currency that is written; others tell nothing.
  const expected = vendorUnit ?? (isCurrency(unit) ? unit.toUpperCase() : 'USD');
  checkUnit(unit, expected, `${id}=${digits}`, refuse);
  return { provider: id, ...omitUndefined({ account, other }), atLeast, unit: expected };
}

/** Whether a text is the unit of any vendor, in either form. */
function isUnitOfVendor(text: string): boolean {
  return knownVendors().some((entry) =>
    [
      entry.unit,
      ...(entry.others ?? []).map((other) => other.unit),
      ...Object.values(entry.regionUnits ?? {}),
      ...(entry.namedUnits ?? []),
    ].some((unit) => unit !== null && (text === unit || text === shortUnit(unit))),
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
