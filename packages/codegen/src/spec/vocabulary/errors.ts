import type { ErrorReadingRules, ErrorRule } from '@fuelgauge/core';
import { list, type ObjectValue, object, oneOf, optional, type Schema, schema } from './schema.ts';
import {
  anyCode,
  errorAmount,
  line,
  name,
  pointer,
  pointerList,
  vendorCode,
  word,
} from './terms.ts';

const ruleProperties = {
  code: optional(vendorCode),
  text: optional(name),
  status: optional(schema<number>({ type: 'integer', minimum: 400, maximum: 599 })),
  alsoOn: optional(list(oneOf(401, 402), { uniqueItems: true })),
  kind: oneOf(
    'unauthorized',
    'forbidden',
    'payment_required',
    'not_found',
    'rate_limited',
    'client_error',
    'server_error',
    'timeout',
    'invalid_response',
  ),
  reason: optional(word('lower-case words such as no_credit', '^[a-z][a-z0-9_]*$')),
  evidence: line,
} satisfies Record<keyof ErrorRule | 'evidence', Schema>;

/** `x-fuelgauge.errors.rules[]`: an error rule with its evidence, which the definition does without. */
export const errorRule = object(ruleProperties, {
  anyOf: [{ required: ['code'] }, { required: ['text'] }, { required: ['status'] }],
});

/** `x-fuelgauge.errors`. */
export const errorProperties = {
  codeAt: optional(pointerList(anyCode), {
    about: "where the vendor's own code stands",
    example: ['/code'],
  }),
  retryAfterSecondsAt: optional(pointer(errorAmount), { example: '/retry_after' }),
  rules: optional(list(errorRule), {
    about: 'in order; the first that holds decides',
    example: [
      {
        code: 'FORBIDDEN',
        text: 'not enough credits',
        alsoOn: [402],
        kind: 'payment_required',
        reason: 'no_credit',
        evidence: '…',
      },
    ],
  }),
} satisfies Record<keyof ErrorReadingRules, Schema>;

export type ErrorMeaning = ObjectValue<typeof errorProperties>;
