import type { SchemaType } from '../../openapi/schema.ts';
import { list, type Schema, schema } from './schema.ts';

/** The values that a JSON Pointer may lead to, and the body that it leads into. */
export interface PointerTarget {
  readonly body: 'success' | 'error' | 'any';
  /** Leads into the chosen item of a list, where the meaning chooses one. */
  readonly inItem?: true;
  readonly types: readonly SchemaType[];
}

/** JSON Pointer, or alternatives of which exactly one may resolve. */
export type PointerOrAlternatives = string | readonly string[];

const NUMBER = ['number', 'integer'] as const;
const AMOUNT = [...NUMBER, 'string'] as const;
const CODE = [...NUMBER, 'string', 'boolean'] as const;

const inSuccess = (types: readonly SchemaType[]): PointerTarget => ({ body: 'success', types });
const inItem = (types: readonly SchemaType[]): PointerTarget => ({
  ...inSuccess(types),
  inItem: true,
});
const inError = (types: readonly SchemaType[]): PointerTarget => ({ body: 'error', types });

export const amount = inItem(AMOUNT);
export const itemCode = inItem(CODE);
export const itemText = inItem(['string']);
export const itemInstant = inItem(AMOUNT);
export const code = inSuccess(CODE);
export const text = inSuccess(['string']);
export const identifier = inSuccess(AMOUNT);
export const flag = inSuccess(['boolean']);
export const instant = inSuccess(AMOUNT);
export const items = inSuccess(['array']);
export const errorAmount = inError(AMOUNT);
/** A code may also stand in the body of a success. */
export const anyCode: PointerTarget = { body: 'any', types: CODE };

const POINTER = '^(/([^/~]|~[01])*)+$';

export const pointer = (pointsTo: PointerTarget): Schema<string> =>
  schema({
    description: 'a JSON Pointer such as /data/balance',
    type: 'string',
    pattern: POINTER,
    pointsTo,
  });

/** A pointer to a list; the empty one where the response itself is the list. */
export const listPointer = (pointsTo: PointerTarget): Schema<string> =>
  schema({
    description: "a JSON Pointer to a list, or '' where the response is the list",
    type: 'string',
    pattern: '^(/([^/~]|~[01])*)*$',
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
