import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { typesAtPointer } from '../openapi/pointer-types.ts';
import { itemPointer } from './item-pointer.ts';
import type { MeaningFile } from './read-meaning.ts';
import type { OperationResponses } from './read-responses.ts';
import type { OtherMeaning } from './vocabulary/balance.ts';
import { pointersOf } from './vocabulary/meaning.ts';

/** What the schema promises about the amounts. */
export interface AmountType {
  readonly integer?: true;
  readonly amountsAsText?: true | 'either';
}

/**
 * Reads them of one amount.
 * @param at where the amount stands in the meaning
 */
export function deriveAmountType(
  document: Json,
  { meaning, problem }: MeaningFile,
  responses: OperationResponses,
  amount: Pick<OtherMeaning, 'remaining' | 'minus' | 'plus'> = meaning.balance,
  at = '/balance',
): AmountType {
  const pointers = [amount.remaining, amount.minus, amount.plus].flatMap(pointersOf);
  const base = itemPointer(meaning.balance, at);
  const types = pointers.flatMap((pointer) =>
    typesAtPointer(document, responses.successSchema, base + pointer),
  );
  const all = new Set(types.flatMap((set) => [...set]));
  const isEither = types.some((set) => set.has('string') && set.size > 1);
  if (all.has('string') && all.size > 1 && !isEither) {
    throw new SpecError(
      problem(
        `${at}/remaining`,
        'is text in one place and a number in another: only one type can be read',
      ),
    );
  }
  if (isEither)
    return all.has('number')
      ? { amountsAsText: 'either' }
      : { integer: true, amountsAsText: 'either' };
  if (all.has('string')) return { amountsAsText: true };
  return all.has('integer') && all.size === 1 ? { integer: true } : {};
}
