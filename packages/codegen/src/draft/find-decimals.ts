import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { spellOut } from './spell-out.ts';

const DECIMALS =
  /^(?:(?:currency|amount|balance|unit|credit) )?(?:decimals?|decimal places|exponent|scale|precision|scale factor|divisor|multiplier|factor)$/;

/** A number beside an amount that says how the amount is to be read. */
export interface Decimals {
  readonly field: Field;
  readonly example: Json | undefined;
  /** The power of ten, where it is a count of decimal digits. */
  readonly power: number | undefined;
}

/** `decimals`, `exponent` and the like beside the amount, or in an object beside it. */
export function findDecimals(
  best: Field,
  fields: readonly Field[],
  examples: readonly Json[],
): Decimals | undefined {
  const parent = best.pointer.slice(0, best.pointer.lastIndexOf('/') + 1);
  const field = fields.find(({ pointer, name }) => {
    const steps = pointer.startsWith(parent) ? pointer.slice(parent.length).split('/') : [];
    return steps.length > 0 && steps.length <= 2 && DECIMALS.test(spellOut(name));
  });
  if (!field) return undefined;
  const [example] = examples.map((body) => resolvePointer(body, field.pointer));
  const isCount = !/divisor|multiplier|factor/.test(spellOut(field.name));
  const digits = Number(example);
  const power = isCount && Number.isInteger(digits) && digits > 0 && digits <= 18;
  return { field, example, power: power ? -digits : undefined };
}
