import type { Field } from '../openapi/list-fields.ts';
import { isCurrency } from '../spec/currencies.ts';
import { findCurrencies } from './find-currencies.ts';
import type { UnitWord } from './find-unit-word.ts';
import type { UnitGuess } from './guess-unit.ts';
import { names, wording } from './patterns.ts';
import { spellOut } from './spell-out.ts';

type ReadWord = Pick<UnitGuess, 'unit' | 'because' | 'isQuestion'> & {
  /** It names a currency as ISO 4217 does, and so it can be read from the response. */
  readonly member?: Field;
};

/** Letters by which vendors abbreviate what is no money: of points, credits, tokens, coins. */
const OWN_UNIT = /^(?:pts?|crd?|cred|tok|coin?)s?$/i;

/** What is counted, by the text beside the amount; undefined where that says no more than the words. */
export function readUnitWord({ field, word }: UnitWord, counted: UnitGuess): ReadWord | undefined {
  if (word === undefined) return undefined;
  const said = `the response has ${JSON.stringify(field.name)}: ${JSON.stringify(word)}`;
  if (isCurrency(word.toUpperCase())) return { ...counted, member: field };
  if (wording.credit.pattern.test(word) || OWN_UNIT.test(word))
    return { unit: 'credit', because: said, isQuestion: false };
  const spelled = spellOut(word);
  const [, one] =
    wording.counted.pattern.exec(spelled) ?? names.counted.pattern.exec(spelled) ?? [];
  if (one === spelled.replace(/e?s$/, '') || one === spelled)
    return { unit: one, because: said, isQuestion: false };
  const [money] = findCurrencies(spelled);
  if (money && money.code === counted.unit && !counted.isQuestion) return undefined;
  const unit = money?.code ?? counted.unit;
  return {
    unit,
    because: `${said}, which is no unit as it stands: say what is counted`,
    isQuestion: true,
  };
}
