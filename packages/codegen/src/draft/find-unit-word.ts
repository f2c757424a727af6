import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isSibling } from './candidate.ts';
import { names } from './patterns.ts';
import { spellOut } from './spell-out.ts';

/** A text beside the amount that says what is counted, in words that no unit is written in. */
export interface UnitWord {
  readonly field: Field;
  /** As the first example has it; undefined without one. */
  readonly word: string | undefined;
}

/** `unit: "cents"`, `currency: "$"` beside the amount. */
export function findUnitWord(
  best: Field,
  fields: readonly Field[],
  examples: readonly Json[],
): UnitWord | undefined {
  const field = fields.find(
    (one) => one.type === 'string' && isSibling(one, best) && isUnitName(spellOut(one.name)),
  );
  if (!field) return undefined;
  const values = examples.map((example) => resolvePointer(example, field.pointer));
  return { field, word: values.find((value) => typeof value === 'string') };
}

const isUnitName = (name: string): boolean =>
  names.currency.pattern.test(name) || names.unit.pattern.test(name);
