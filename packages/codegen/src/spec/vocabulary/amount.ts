import type { AmountLocation, AmountMark } from '@fuelgauge/core';
import { field, object, optional, type Schema, schema } from './schema.ts';
import { amount, itemCode, itemInstant, itemText, pointer, pointers } from './terms.ts';

/** What the document itself says of the amounts; the meaning never repeats it. */
export type DerivedFormat = 'integer' | 'amountsAsText';

const mark = object({
  at: pointer(itemCode),
  equals: schema<string | number | boolean | null>({
    type: ['string', 'number', 'boolean', 'null'],
  }),
} satisfies Record<keyof AmountMark, Schema>);

const UNIT = '^([A-Z]{3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$';

/** A unit that the response names: a currency, or one of the vendor's words for its own units. */
export interface UnitInReply {
  readonly at: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** A lower-case word, a currency, or where the response names it. */
export const unit = schema<string | UnitInReply>({
  description:
    'a lower-case word (credit), the three capitals of a currency (USD), or where the response names it ({ at: /currency })',
  type: ['string', 'object'],
  pattern: UNIT,
  additionalProperties: false,
  required: ['at'],
  properties: {
    at: pointer(itemText),
    words: schema<UnitInReply['words']>({
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        description: 'a lower-case word (credit) or the three capitals of a currency (USD)',
        type: 'string',
        pattern: UNIT,
      },
    }),
  },
});

/** How an amount is read; what the document says of its type follows it in the definition. */
export const amountProperties = {
  remaining: field(pointers(amount), {
    about: 'JSON Pointer, or alternatives of which exactly one may resolve',
    example: ['/data/availableCredits', '/availableCredits'],
  }),
  minus: optional(pointers(amount), {
    about: 'subtracted from remaining, for vendors that report a limit and its use',
    example: '/data/usedCredits',
  }),
  plus: optional(pointers(amount), {
    about: 'added to remaining: a second pool of the same owner and unit',
    example: '/data/extraCredits',
  }),
  sign: optional(schema<'inverted'>({ const: 'inverted' }), {
    about: '-5 on the wire are 5 to spend',
    example: 'inverted',
  }),
  unlimited: optional(mark, {
    about: 'a flag; or null or a magic number where the amount stands',
    example: { at: '/plan/unlimited', equals: true },
  }),
  none: optional(mark, {
    about: 'where it is present there is no such amount: not held, no cap',
    example: { at: '/data/limit', equals: null },
  }),
  unit: field(unit, {
    about:
      '`<id>:credit`; three capitals (USD) are money; { at: /currency } where the response names the currency, { at: /unit, words: { hr: hour } } where it may also name others',
    example: 'credit',
  }),
  scale: optional(schema<number>({ type: 'integer', minimum: -18, maximum: 18 }), {
    about: "power of ten from the wire's number to the unit; 0 unless given",
    example: -2,
    default: 0,
  }),
  divisor: optional(schema<number>({ type: 'integer', minimum: 2 }), {
    about: "how many of the wire's count are one of the unit; no other primes than 2 and 5",
    example: 500000,
  }),
  total: optional(pointers(amount), { example: ['/data/totalCredits', '/totalCredits'] }),
  used: optional(pointers(amount), { about: 'spent of the same grant', example: '/data/used' }),
  resetsAt: optional(pointers(itemInstant), {
    about: 'RFC 3339, a date, or a Unix time: when the allowance is restored',
    example: '/data/periodEnd',
  }),
} satisfies Record<Exclude<keyof AmountLocation, DerivedFormat>, Schema>;
