import { isMoney } from '@fuelgauge/core/internal';
import type { Json } from '../json/json.ts';
import { findCurrencies, findCurrencyInName } from './find-currencies.ts';
import { findScales, isMinor } from './find-scales.ts';
import { fractionDigits } from './iso-currencies.ts';
import { quoteAround } from './quote-around.ts';
import type { ScaleClaim } from './scale-claim.ts';
import { spellOut } from './spell-out.ts';
import { withoutPrices } from './unit-patterns.ts';

/** What a scale is told from. */
export interface ScaleEvidence {
  readonly name: string;
  readonly description: string;
  /** The words about the operation, which speak of many things. */
  readonly about: string;
  /** What examples and defaults have for the number. */
  readonly values: readonly Json[];
  /** What is counted; null where the response names the currency, or nobody knows. */
  readonly unit: string | null;
}

/** A power of ten and what led to it; or a question, with the likeliest power if there is one. */
export interface ScaleGuess {
  readonly power: number | undefined;
  readonly because: string;
  readonly isQuestion: boolean;
}

/** What only the name says, as far as it can be spelled. */
const inName = (name: string): readonly ScaleClaim[] =>
  findScales(
    spellOut(name)
      .replace(/\b(nano|micro)$/i, '$1s')
      .replace(/\bminor$/, 'minor units'),
  )
    .filter(({ power, label }) => power !== null || isMinor({ label } as ScaleClaim))
    .map((claim) => ({ ...claim, isSure: true }));

/** The scale that a number's own words leave no doubt of. */
export function readScale({
  name,
  description,
}: Pick<ScaleEvidence, 'name' | 'description'>): ScaleClaim | undefined {
  const claims = [...inName(name), ...findScales(withoutPrices(description))];
  const sure = claims.find(({ isSure }) => isSure);
  return sure && { ...sure, power: sure.power ?? -2 };
}

/** The power of ten from the number to its unit; undefined where nothing speaks of one. */
export function guessScale(evidence: ScaleEvidence): ScaleGuess | undefined {
  const { name, description, about } = evidence;
  const named = inName(name);
  const words = withoutPrices(description);
  const described = findScales(words);
  const whole = findWhole(name, named, words, described);
  const own = [...named, ...described.filter((one) => one.isSure || one.isArithmetic || !whole)];
  const ofOperation = findScales(withoutPrices(about)).filter(({ isSure }) => isSure);
  if (own.length === 0) {
    const [first] = ofOperation;
    if (!first) return undefined;
    if (OUR_OWN.test(about)) return settle([first], undefined, evidence);
    const contradiction =
      whole === undefined ? '' : `, and ${JSON.stringify(whole)} of whole units`;
    return ask(
      first,
      `only the operation speaks of a scale: ${quote(about, first)}${contradiction}; say the power of ten, or 0`,
      evidence,
    );
  }
  // What stands in the name is meant, though the description names the currency alone.
  return settle(own, named.length > 0 ? undefined : whole, evidence, words);
}

/** How the transcription of a page says what all of its amounts are counted in. */
const OUR_OWN = /^\s*(?:\S.{0,200}\s)?The page counts /;

function settle(
  claims: readonly ScaleClaim[],
  whole: string | undefined,
  evidence: ScaleEvidence,
  text: string = evidence.about,
): ScaleGuess | undefined {
  const [first] = claims;
  if (!first) return undefined;
  const doubt = findDoubt(claims, whole, evidence, text);
  if (doubt !== undefined) return ask(first, `${doubt}; say the power of ten, or 0`, evidence);
  const power = powerOf(first, evidence.unit);
  if (!power) return undefined;
  const because = `name, description or page speak of ${first.label}`;
  return { power, because, isQuestion: false };
}

/** Why the words do not settle the scale. */
function findDoubt(
  claims: readonly ScaleClaim[],
  whole: string | undefined,
  { unit, values, name, description }: ScaleEvidence,
  text: string,
): string | undefined {
  const shown = claims.map((claim) => quote(text, claim, name));
  const said = [...new Set(shown)].join(' and ');
  const unsure = claims.find(({ isSure }) => !isSure);
  const powers = new Set(claims.map((claim) => powerOf(claim, unit)));
  const [power] = powers;
  if (unsure) return `the words ${said} may speak of a scale or of something else`;
  if (powers.size > 1) return `the words speak of several scales: ${said}`;
  const isFromArithmetic = claims.every(({ isArithmetic }) => isArithmetic);
  if (whole !== undefined && !isFromArithmetic)
    return `the words speak of ${said} and, in ${JSON.stringify(whole)}, of whole units`;
  if (power === undefined)
    return `how much ${said} are depends on the currency: a yen has no smaller unit, a dollar 100 cents`;
  const isCents = claims.some(({ label }) => label === 'cents');
  if (isCents && unit !== null && isMoney(unit) && fractionDigits(unit) !== 2)
    return `the words speak of ${said}, and ${unit} has ${fractionDigits(unit)} decimal digits`;
  const fraction = values.find((value) => contradicts(value, power, description));
  return fraction === undefined
    ? undefined
    : `the words speak of ${said}, and an example of whole units: ${JSON.stringify(fraction)}`;
}

/** Undefined where it depends on a currency that nobody knows yet. */
function powerOf(claim: ScaleClaim, unit: string | null): number | undefined {
  if (!isMinor(claim)) return claim.power ?? undefined;
  return unit !== null && isMoney(unit) ? 0 - fractionDigits(unit) : undefined;
}

/** A number of cents has no fraction; but half a cent may be left where the words name the cents of a currency. */
function contradicts(value: Json, power: number, description: string): boolean {
  const [, whole = '', digits = ''] = /^-?(\d+)\.(\d+)$/.exec(String(value)) ?? [];
  if (digits === '' || power >= 0) return false;
  const mayBe = /\bfractions?\b|\b(?:us|usd|eur|euro|gbp)[ -]cents?\b/i.test(description);
  return !(mayBe && digits.length < -power && whole.length > -power);
}

function ask(claim: ScaleClaim, because: string, { unit }: ScaleEvidence): ScaleGuess {
  return { power: powerOf(claim, unit), because, isQuestion: true };
}

/** The words around a claim; of a claim of the name the name itself. */
const quote = (text: string, { at, end, quote: words }: ScaleClaim, name?: string): string =>
  text.slice(at, end).trim() === words ? quoteAround(text, at, end) : JSON.stringify(name ?? words);

/** The words that say that the number is in whole units of a currency. */
function findWhole(
  name: string,
  named: readonly ScaleClaim[],
  words: string,
  described: readonly ScaleClaim[],
): string | undefined {
  if (named.length === 0 && findCurrencyInName(spellOut(name))) return name;
  const [major] = /\b(?:whole|major)(?: currency)? units?\b/i.exec(words) ?? [];
  if (major !== undefined) return major;
  const stated = findCurrencies(words).find(
    ({ code, at, words: said, isAmount }) =>
      code !== null &&
      !isAmount &&
      /(?:^|\(|\b(?:in|are|is)\s)(?:(?:whole|the)\s)?$/i.test(words.slice(0, at)) &&
      !SUBUNIT.test(said) &&
      !described.some((claim) => claim.at - at - said.length <= 4 && at - claim.end <= 8),
  );
  return (
    stated &&
    words
      .slice(0, stated.at + stated.words.length)
      .split(/[.;]\s/)
      .at(-1)
  );
}

const SUBUNIT = /\b(?:cents?|pence|paise|rappen|groszy?|agorot)$/i;
