import type { BalanceLocation, Scope, UnlimitedMark } from '@fuelgauge/core';
import { field, type ObjectValue, object, oneOf, optional, type Schema, schema } from './schema.ts';
import { amount, code, identifier, pointer, pointers, text } from './terms.ts';

/** What the document itself says of the amounts; the meaning never repeats it. */
type DerivedLocation = 'integer' | 'amountsAsText';

/** What the definition knows, and so the vocabulary may have. */
type LocationName = Exclude<keyof BalanceLocation, DerivedLocation>;

const unlimited = object({
  at: pointer(code),
  equals: schema<string | number | boolean | null>({
    type: ['string', 'number', 'boolean', 'null'],
  }),
} satisfies Record<keyof UnlimitedMark, Schema>);

const unit = schema<string | { readonly at: string }>({
  description:
    'a lower-case word (credit), the three capitals of a currency (USD), or where the response names it ({ at: /currency })',
  type: ['string', 'object'],
  pattern: '^([A-Z]{3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$',
  additionalProperties: false,
  required: ['at'],
  properties: { at: pointer(text) },
});

/** How the amount is read; what the document says of its type follows it in the definition. */
export const amountProperties = {
  remaining: field(pointers(amount), {
    about: 'JSON Pointer, or alternatives of which exactly one may resolve',
    example: ['/data/availableCredits', '/availableCredits'],
  }),
  minus: optional(pointers(amount), {
    about: 'subtracted from remaining, for vendors that report a limit and its use',
    example: '/data/usedCredits',
  }),
  sign: optional(schema<'inverted'>({ const: 'inverted' }), {
    about: '-5 on the wire are 5 to spend',
    example: 'inverted',
  }),
  unlimited: optional(unlimited, {
    about: 'a flag; or null or a magic number where the amount stands',
    example: { at: '/plan/unlimited', equals: true },
  }),
  unit: field(unit, {
    about:
      '`<id>:credit`; three capitals (USD) are money; { at: /currency } where the response names the currency',
    example: 'credit',
  }),
  scale: optional(schema<number>({ type: 'integer', minimum: -18, maximum: 18 }), {
    about: "power of ten from the wire's number to the unit; 0 unless given",
    example: -2,
    default: 0,
  }),
} satisfies Partial<Record<LocationName, Schema>>;

/** What belongs to the amount. */
export const sideProperties = {
  total: optional(pointers(amount), { example: ['/data/totalCredits', '/totalCredits'] }),
  lastTopUpAt: optional(pointers(text), { about: 'RFC 3339', example: '/last_topup_at' }),
  scope: field(oneOf<Scope>('key', 'user', 'workspace', 'organization', 'unknown'), {
    about: 'key | user | workspace | organization | unknown',
    example: 'workspace',
  }),
  pool: optional(pointers(identifier), { about: 'identifier of the money', example: '/data/id' }),
} satisfies Partial<Record<LocationName, Schema>>;

/** `x-fuelgauge.balance`: every member of core's `BalanceLocation` that the document cannot say. */
export const balanceProperties = {
  ...amountProperties,
  ...sideProperties,
} satisfies Record<LocationName, Schema>;

export type BalanceMeaning = ObjectValue<typeof balanceProperties>;
