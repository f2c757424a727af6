import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isCurrency } from '../spec/currencies.ts';
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
  const named = fields
    .filter(
      (field) => field.type === 'string' && examples.every((example) => hasCode(field, example)),
    )
    .flatMap((field) => {
      const holder = holderOf(field);
      return holder === undefined ? [] : [{ field, holder }];
    });
  const beside = named.find(({ holder }) => holder === holderIn(best.pointer));
  const around = named.filter(({ holder }) => best.pointer.startsWith(`${holder}/`));
  return (beside ?? around.at(-1))?.field;
}

const holderIn = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The object that a currency is of: `currency` stands in it itself, or as an object with a code. */
function holderOf({ name, pointer }: Field): string | undefined {
  if (names.currency.pattern.test(spellOut(name))) return holderIn(pointer);
  const group = holderIn(pointer);
  const isCode = /^(?:code|iso|iso code|id)$/.test(spellOut(name));
  const isOfCurrency = names.currency.pattern.test(
    spellOut(group.slice(group.lastIndexOf('/') + 1)),
  );
  return isCode && isOfCurrency ? holderIn(group) : undefined;
}

/** Of ISO 4217: neither a sign such as `$` nor three letters of the vendor's own, as of its points. */
function hasCode({ pointer }: Field, example: Json): boolean {
  const value = resolvePointer(example, pointer);
  return typeof value !== 'string' || isCurrency(value.toUpperCase());
}
