import type {
  AccountParameter,
  FixedRequest,
  ParameterPlace,
  ProviderRegion,
  Scope,
  SuccessSentinel,
} from '@fuelgauge/core';
import { unit } from './amount.ts';
import { balanceProperties } from './balance.ts';
import { errorProperties } from './errors.ts';
import { keyProperties, variable } from './key.ts';
import {
  field,
  list,
  object,
  oneOf,
  optional,
  type Schema,
  schema,
  type ValueOf,
} from './schema.ts';
import {
  code,
  line,
  link,
  name,
  type PointerOrAlternatives,
  pointer,
  vendorCode,
  word,
} from './terms.ts';

/** Objects of fixed texts, by the names that they are sent under. */
const texts = (value: Schema<string>, keywords: object = {}) =>
  schema<Readonly<Record<string, string>>>({
    type: 'object',
    minProperties: 1,
    additionalProperties: value,
    ...keywords,
  });

const headerNames = {
  propertyNames: {
    description: 'the name of a header such as X-Api-Version',
    pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$',
  },
};

const requestProperties = {
  headers: optional(texts(word('visible ASCII', '^[!-~]([ -~]*[!-~])?$'), headerNames), {
    example: { 'X-Api-Version': '2' },
  }),
  query: optional(texts(line), { example: { view: 'balance' } }),
} satisfies Record<keyof FixedRequest, Schema>;

/** An object of such values, by names of this form. */
const mapOf = <Value>(
  of: Schema<Value>,
  names: Schema<string>,
): Schema<Readonly<Record<string, Value>>> =>
  schema({ type: 'object', minProperties: 1, additionalProperties: of, propertyNames: names });

/** One place of the request, or several that take the same value. */
const places = schema<AccountParameter['in']>({
  description: 'path, header, query or basic, or a list of them',
  type: ['string', 'array'],
  pattern: '^(path|header|query|basic)$',
  minItems: 1,
  uniqueItems: true,
  items: oneOf<ParameterPlace>('path', 'header', 'query', 'basic'),
});

const parameterProperties = {
  in: places,
  name: optional(name),
  variables: list(variable, { uniqueItems: true }) as Schema<AccountParameter['variables']>,
  optional: optional(schema<true>({ const: true })),
} satisfies Record<keyof AccountParameter, Schema>;

const regionProperties = {
  baseUrl: link,
  unit: optional(unit as Schema<string>),
  keyEnds: optional(word('visible ASCII', '^[!-~]+$')),
} satisfies Record<keyof ProviderRegion, Schema>;

const sentinelProperties = {
  at: pointer(code),
  equals: vendorCode,
} satisfies Record<keyof SuccessSentinel, Schema>;

/** `x-fuelgauge.rateLimits[]`. */
export const rateLimitProperties = {
  requests: schema<number>({ type: 'integer', minimum: 1 }),
  perSeconds: schema<number>({ type: 'number', exclusiveMinimum: 0 }),
  of: optional(
    oneOf<Scope | 'account' | 'ip'>(
      'key',
      'user',
      'account',
      'workspace',
      'organization',
      'ip',
      'unknown',
    ),
  ),
  note: optional(line),
};

const linkProperties = {
  docs: field(link, { example: 'https://…' }),
  keys: field(link, { example: 'https://…' }),
  topUp: optional(link, { example: 'https://…' }),
};

/** The vocabulary `x-fuelgauge`, version 1. Types, checks, documentation and definition follow from it. */
export const meaningSchema = object({
  version: field(schema<1>({ const: 1 }), { about: 'of this vocabulary', example: 1 }),
  name: field(line, { about: 'as the vendor writes itself', example: 'Acme Cloud' }),
  exportName: optional(
    word('letters and digits that begin with a capital', '^[A-Z][A-Za-z0-9]*$'),
    {
      about: 'createAcme, AcmeOptions; by default the letters and digits of the name',
      example: 'Acme',
    },
  ),
  operation: field(
    schema<`GET ${string}`>({
      description: 'an operation such as GET /v1/balance; only GET',
      type: 'string',
      pattern: '^GET /',
    }),
    { about: 'must be in the resolved document; only GET', example: 'GET /credit/balance' },
  ),
  balance: object(balanceProperties),
  request: optional(object(requestProperties, { minProperties: 1 }), {
    about: 'what the operation requires beside the key; no secrets',
  }),
  parameters: optional(
    mapOf(
      object(parameterProperties),
      word('the name of a parameter', '^[A-Za-z_][A-Za-z0-9_-]*$'),
    ),
    {
      about: 'values beside the key that accounts give; missing: nothing is sent',
      example: { team_id: { in: 'path', variables: ['ACME_TEAM_ID'] } },
    },
  ),
  regions: optional(
    mapOf(
      object(regionProperties),
      word('a lower-case word other than default', '^(?!default$)[a-z][a-z0-9-]*$'),
    ),
    {
      about: 'further servers, by the name that accounts give, or by how their keys end',
      example: { cn: { baseUrl: 'https://api.acme.cn', unit: 'CNY' } },
    },
  ),
  minIntervalMs: optional(schema<number>({ type: 'integer', minimum: 1 }), {
    about: 'the vendor allows one call in so many milliseconds; a gauge keeps it',
    example: 60000,
  }),
  sentinel: optional(object(sentinelProperties), {
    about: 'a value that only a success carries; it may be absent',
    example: { at: '/code', equals: 'SUCCESS' },
  }),
  errors: optional(object(errorProperties, { minProperties: 1 })),
  key: object(keyProperties),
  links: object(linkProperties),
  group: optional(oneOf('inference', 'media', 'search', 'data', 'telecom'), {
    about: 'what people use the vendor for',
    example: 'search',
  }),
  free: optional(schema<boolean>({ type: 'boolean' }), {
    about: 'reading the balance costs nothing, as the vendor says',
    example: true,
  }),
  example: optional(schema<true>({ const: true }), {
    about: 'stands in the examples of the help, whatever its place in the order',
    example: true,
  }),
  rateLimits: optional(list(object(rateLimitProperties)), {
    about: 'only what the vendor states',
    example: [{ requests: 10, perSeconds: 1, of: 'organization', note: '…' }],
  }),
});

/** `x-fuelgauge`, as its vocabulary declares it. */
export type Meaning = ValueOf<typeof meaningSchema>;
export type KeyMeaning = Meaning['key'];

/** The pointers of a field that takes one or several. */
export const pointersOf = (field: PointerOrAlternatives | undefined): readonly string[] =>
  field === undefined ? [] : typeof field === 'string' ? [field] : field;
