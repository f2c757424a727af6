import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isCurrency } from '../spec/currencies.ts';
import { isSibling } from './candidate.ts';
import { names } from './patterns.ts';
import { spellOut } from './spell-out.ts';

/**
 * The member that names the currency: beside the number, else in an object around it. One that
 * stands elsewhere may be of an invoice.
 */
export function findCurrency(
  best: Field,
  fields: readonly Field[],
  examples: readonly Json[],
): Field | undefined {
  const named = fields.filter(
    ({ name, type, pointer }) =>
      type === 'string' &&
      names.currency.pattern.test(spellOut(name)) &&
      examples.every((example) => isCode(resolvePointer(example, pointer))),
  );
  const isAround = ({ pointer }: Field): boolean =>
    best.pointer.startsWith(pointer.slice(0, pointer.lastIndexOf('/') + 1));
  return named.find((field) => isSibling(field, best)) ?? named.filter(isAround).at(-1);
}

/** Of ISO 4217: neither a sign such as `$` nor three letters of the vendor's own, as of its points. */
const isCode = (value: Json | undefined): boolean =>
  typeof value !== 'string' || isCurrency(value.toUpperCase());
