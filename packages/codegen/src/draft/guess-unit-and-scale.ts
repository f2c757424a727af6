import { isMoney } from '@fuelgauge/core/internal';
import type { Json, JsonObject } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { ChosenAmount } from './choose-amount.ts';
import { findCurrency } from './find-currency.ts';
import { findDecimals } from './find-decimals.ts';
import { findScales } from './find-scales.ts';
import { findUnitWord, type UnitWord } from './find-unit-word.ts';
import type { TakeGuess } from './guess-amount.ts';
import { guessScale, type ScaleGuess } from './guess-scale.ts';
import { guessUnit } from './guess-unit.ts';
import { readUnitWord } from './read-unit-word.ts';
import { spellOut } from './spell-out.ts';

/** The currency that the response names, else what the words say is counted; and the power of ten. */
export function guessUnitAndScale(
  { best, examples, fields }: ChosenAmount,
  about: string,
  page: string,
  guess: TakeGuess,
): JsonObject {
  const counted = guessUnit(best, about, page);
  const currency = counted.isCounted ? undefined : findCurrency(best, fields, examples);
  const word = counted.isCounted || currency ? undefined : findUnitWord(best, fields, examples);
  const member = currency ?? (word && readUnitWord(word, counted)?.member);
  const { unit, because, isQuestion } = (word && readUnitWord(word, counted)) ?? counted;
  if (member) {
    const reason = `its name speaks for a currency that the response names: ${JSON.stringify(member.name)}`;
    guess('/balance/unit/at', member.pointer, reason);
  } else guess<Json>('/balance/unit', isQuestion ? null : unit, because);
  const scale =
    askOfDecimals({ best, fields, examples }) ??
    guessScale({
      ...best,
      about: member || isMoney(unit) ? about : '',
      values: examples.map((example) => resolvePointer(example, best.pointer) ?? null),
      unit: member || isQuestion ? null : unit,
    }) ??
    askOfWord(word);
  const named = member ? { at: member.pointer } : unit;
  if (!scale) return { unit: named };
  guess<Json>('/balance/scale', scale.isQuestion ? null : (scale.power ?? 0), scale.because);
  return { unit: named, ...(scale.power !== undefined && { scale: scale.power }) };
}

/** A reading has one fixed scale: whether the response always gives the same only a person can say. */
function askOfDecimals({
  best,
  fields,
  examples,
}: {
  readonly best: Field;
  readonly fields: readonly Field[];
  readonly examples: readonly Json[];
}): ScaleGuess | undefined {
  const found = findDecimals(best, fields, examples);
  if (!found) return undefined;
  const { field, example, power } = found;
  const sample = example === undefined ? '' : ` (example ${JSON.stringify(example)})`;
  return {
    power,
    isQuestion: true,
    because: `${field.pointer}${sample} beside the amount may be its scale: say the power of ten, or 0`,
  };
}

/** `unit: "cents"` */
function askOfWord(word: UnitWord | undefined): ScaleGuess | undefined {
  const [claim] = word?.word === undefined ? [] : findScales(`in ${spellOut(word.word)}`);
  if (!word || !claim) return undefined;
  const said = `${JSON.stringify(word.field.name)}: ${JSON.stringify(word.word)}`;
  return {
    power: claim.power ?? undefined,
    isQuestion: true,
    because: `the response has ${said}, which speaks of a scale: say the power of ten, or 0`,
  };
}
