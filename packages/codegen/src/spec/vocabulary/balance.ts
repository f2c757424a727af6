import type {
  BalanceLocation,
  ItemChoice,
  OtherLocation,
  OtherRelation,
  Scope,
} from '@fuelgauge/core';
import { amountProperties, type DerivedFormat, unit } from './amount.ts';
import {
  field,
  list,
  type ObjectValue,
  object,
  oneOf,
  optional,
  type Schema,
  schema,
} from './schema.ts';
import {
  flag,
  identifier,
  instant,
  itemCode,
  itemInstant,
  items,
  listPointer,
  type PointerOrAlternatives,
  pointer,
  pointers,
  text,
  vendorCode,
  word,
} from './terms.ts';

const choice = object({
  list: listPointer(items),
  by: pointer(itemCode),
  first: list(vendorCode, { uniqueItems: true }) as Schema<ItemChoice['first']>,
  sum: optional(schema<true>({ const: true })),
} satisfies Record<keyof ItemChoice, Schema>);

const pool = schema<PointerOrAlternatives | { readonly parameter: string }>({
  ...pointers(identifier),
  type: ['string', 'array', 'object'],
  additionalProperties: false,
  required: ['parameter'],
  properties: { parameter: schema<string>({ type: 'string', minLength: 1 }) },
});

/** A further amount: all that the headline has, with its own name and relation. */
export const otherProperties = {
  id: word('lower-case words such as voucher', '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  relation: oneOf<OtherRelation>('separate', 'part', 'cap', 'line'),
  each: optional(listPointer(items)),
  ...amountProperties,
  unit: optional(unit),
  optional: optional(schema<true>({ const: true })),
  startsAt: optional(pointers(itemInstant)),
  expiresAt: optional(pointers(itemInstant)),
} satisfies Record<Exclude<keyof OtherLocation, DerivedFormat>, Schema>;

/** What belongs to the amount. */
export const sideProperties = {
  lastTopUpAt: optional(pointers(text), { about: 'RFC 3339', example: '/last_topup_at' }),
  asOf: optional(pointers(instant), {
    about: "the vendor's own clock, for figures that lag",
    example: '/data/updatedAt',
  }),
  spendable: optional(pointers(flag), {
    about: "the vendor's own verdict",
    example: '/is_available',
  }),
  scope: field(oneOf<Scope>('key', 'user', 'workspace', 'organization', 'unknown'), {
    about: 'key | user | workspace | organization | unknown',
    example: 'workspace',
  }),
  pool: optional(pool, {
    about: 'identifier of the money: a pointer, or { parameter: team_id }',
    example: '/data/id',
  }),
  relation: optional(oneOf<'cap' | 'line'>('cap', 'line'), {
    about: 'where the headline is not owned money; never summed',
    example: 'cap',
  }),
  others: optional(list(object(otherProperties)), {
    about:
      'further amounts: separate (summed), part, cap or line (never summed); with `each`, one per item of a list',
    example: [{ id: 'voucher', relation: 'part', remaining: '/data/voucher_balance' }],
  }),
} satisfies Partial<Record<keyof BalanceLocation, Schema>>;

const choiceProperties = {
  from: optional(choice, {
    about: "an item of a list, by a member's value; pointers of amounts lead into the item",
    example: { list: '/infos', by: '/currency', first: ['USD', 'EUR'] },
  }),
};

/** `x-fuelgauge.balance`: every member of core's `BalanceLocation` that the document cannot say. */
export const balanceProperties = {
  ...choiceProperties,
  ...amountProperties,
  ...sideProperties,
} satisfies Record<Exclude<keyof BalanceLocation, DerivedFormat>, Schema>;

export type BalanceMeaning = ObjectValue<typeof balanceProperties>;
export type OtherMeaning = ObjectValue<typeof otherProperties>;
