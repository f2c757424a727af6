import type { SchemaType } from '../../openapi/schema.ts';
import { list, type Schema, schema } from './schema.ts';

/** The values that a JSON Pointer may lead to, and the body that it leads into. */
export interface PointerTarget {
  readonly body: 'success' | 'error';
  readonly types: readonly SchemaType[];
}

/** JSON Pointer, or alternatives of which exactly one may resolve. */
export type PointerOrAlternatives = string | readonly string[];

const NUMBER = ['number', 'integer'] as const;
const AMOUNT = [...NUMBER, 'string'] as const;
const CODE = [...NUMBER, 'string', 'boolean'] as const;

const inSuccess = (types: readonly SchemaType[]): PointerTarget => ({ body: 'success', types });
const inError = (types: readonly SchemaType[]): PointerTarget => ({ body: 'error', types });

export const amount = inSuccess(AMOUNT);
export const code = inSuccess(CODE);
export const text = inSuccess(['string']);
export const identifier = inSuccess(AMOUNT);
export const errorAmount = inError(AMOUNT);
export const errorCode = inError(CODE);

const POINTER = '^(/([^/~]|~[01])*)+$';

export const pointer = (pointsTo: PointerTarget): Schema<string> =>
  schema({
    description: 'a JSON Pointer such as /data/balance',
    type: 'string',
    pattern: POINTER,
    pointsTo,
  });

export const pointers = (pointsTo: PointerTarget): Schema<PointerOrAlternatives> =>
  schema({
    description: 'a JSON Pointer such as /data/balance, or a list of alternatives',
    type: ['string', 'array'],
    pattern: POINTER,
    minItems: 1,
    uniqueItems: true,
    items: pointer(pointsTo),
    pointsTo,
  });

export const pointerList = (pointsTo: PointerTarget): Schema<readonly string[]> =>
  list(pointer(pointsTo), { uniqueItems: true, pointsTo });

export const vendorCode: Schema<string | number | boolean> = schema({
  type: ['string', 'number', 'boolean'],
});

export const word = (description: string, pattern: string): Schema<string> =>
  schema({ description, type: 'string', pattern });

export const line = word('one line of text', '^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$');
export const link = word('an https address', '^https://[!-~]+$');
export const name: Schema<string> = schema({ type: 'string', minLength: 1 });
