import { findArithmetic } from './find-arithmetic.ts';
import { judgeMention, type Mention } from './judge-mention.ts';
import { wording } from './patterns.ts';
import type { ScaleClaim } from './scale-claim.ts';
import { scales, subunits, UNITS_OF_MANY } from './unit-patterns.ts';

/** What is said of the currency's own smallest unit. */
const MINOR =
  /\bminor(?: currency)? units?\b|\b(?:smallest|lowest|minimal)(?: (?:currency|monetary))? (?:unit|denomination)s?\b|\bsub-?units?\b/i;

export const isMinor = ({ label }: ScaleClaim): boolean => MINOR.test(label);

/** All that a text claims of a scale; what is negated, rounded or an amount claims nothing. */
export function findScales(text: string): readonly ScaleClaim[] {
  const told = [...findRatios(text), ...findArithmetic(text)];
  let rest = told.reduce((masked, { at, end }) => mask(masked, at, end), text);
  const claims: ScaleClaim[] = [...told];
  for (const { pattern, power, words } of [
    { pattern: MINOR, power: null, words: '' },
    ...scales,
    ...subunits,
    { pattern: UNITS_OF_MANY, power: null, words: '' },
  ]) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const end = match.index + match[0].length;
      const mention = judge(text, match, power !== null && power > 0);
      const quote = text.slice(match.index, end).trim();
      if (mention !== 'says nothing')
        claims.push({
          power,
          label: words || JSON.stringify(quote),
          quote,
          isSure: mention === 'says it' && (power !== null || MINOR.test(quote)),
          isArithmetic: false,
          at: match.index,
          end,
        });
      rest = mask(rest, match.index, end);
    }
  }
  return claims;
}

/** A pattern of thousands brings along what leads to it. */
const judge = (text: string, { index, 0: words }: RegExpExecArray, isMany: boolean): Mention =>
  isMany ? 'says it' : judgeMention(text, index, index + words.length);

const mask = (text: string, at: number, end: number): string =>
  text.slice(0, at) + '\0'.repeat(end - at) + text.slice(end);

/** `unit: 0.0001 USD`, `100 = $1` */
function findRatios(text: string): readonly ScaleClaim[] {
  const unit = wording.unitOf.pattern.exec(text);
  const many = wording.manyOf.pattern.exec(text);
  return [
    ...(unit ? [claim(unit, -(unit[1] ?? '').length - 1, `a unit of 0.${unit[1]}1`)] : []),
    ...(many
      ? [claim(many, -(many[1] ?? '').replaceAll(/\D/g, '').length, JSON.stringify(many[0]))]
      : []),
  ];
}

const claim = ({ index, 0: quote }: RegExpExecArray, power: number, label: string): ScaleClaim => ({
  power,
  label,
  quote,
  isSure: true,
  isArithmetic: true,
  at: index,
  end: index + quote.length,
});
