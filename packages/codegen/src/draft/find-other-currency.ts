import { parsePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isIsoCode } from './iso-currencies.ts';
import { spellOut } from './spell-out.ts';

/** Whether two places differ in nothing but a currency: `/balances/USD` and `/balances/EUR`. */
export function isOtherCurrency(one: Field, other: Field): boolean {
  const [a, b] = [one, other].map(({ pointer }) => withoutCodes(pointer));
  return a?.place === b?.place && a?.codes !== b?.codes && a?.codes !== '' && b?.codes !== '';
}

function withoutCodes(pointer: string): { readonly place: string; readonly codes: string } {
  const words = parsePointer(pointer).flatMap((name) => ['/', ...spellOut(name).split(' ')]);
  const isCode = (word: string): boolean => word !== 'all' && isIsoCode(word.toUpperCase());
  return {
    place: words.map((word) => (isCode(word) ? '¤' : word)).join(' '),
    codes: words.filter(isCode).join(' '),
  };
}
