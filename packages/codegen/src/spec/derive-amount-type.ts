import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { typesAtPointer } from '../openapi/pointer-types.ts';
import type { MeaningFile } from './read-meaning.ts';
import type { OperationResponses } from './read-responses.ts';
import { pointersOf } from './vocabulary/meaning.ts';

/** What the schema promises about the amounts. */
export interface AmountType {
  readonly integer?: true;
  readonly amountsAsText?: true | 'either';
}

export function deriveAmountType(
  document: Json,
  { meaning: { balance }, problem }: MeaningFile,
  responses: OperationResponses,
): AmountType {
  const pointers = [...pointersOf(balance.remaining), ...pointersOf(balance.minus)];
  const types = pointers.flatMap((pointer) =>
    typesAtPointer(document, responses.successSchema, pointer),
  );
  const all = new Set(types.flatMap((set) => [...set]));
  const isEither = types.some((set) => set.has('string') && set.size > 1);
  if (all.has('string') && all.size > 1 && !isEither) {
    throw new SpecError(
      problem(
        '/balance/remaining',
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
