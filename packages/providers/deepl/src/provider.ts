// @generated from specs/deepl by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v2/usage';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const deepl: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'deepl',
  name: 'DeepL',
  baseUrl: 'https://api.deepl.com',
  path: '/v2/usage',
  auth: { header: 'Authorization', scheme: 'DeepL-Auth-Key' },
  regions: { free: { baseUrl: 'https://api-free.deepl.com', keyEnds: ':fx' } },
  keyVariables: ['DEEPL_API_KEY', 'DEEPL_AUTH_KEY'],
  balance: {
    remaining: '/character_limit',
    minus: '/character_count',
    unlimited: { at: '/character_limit', equals: 1000000000000 },
    unit: 'deepl:character',
    integer: true,
    total: '/character_limit',
    used: '/character_count',
    resetsAt: '/end_time',
    scope: 'unknown',
    others: [
      {
        id: 'speech',
        relation: 'separate',
        remaining: '/speech_to_text_minutes_limit',
        minus: '/speech_to_text_minutes_count',
        unit: 'deepl:minute',
        total: '/speech_to_text_minutes_limit',
        used: '/speech_to_text_minutes_count',
        resetsAt: '/end_time',
        optional: true,
        integer: true,
      },
      {
        id: 'key',
        relation: 'cap',
        remaining: '/api_key_character_limit',
        minus: '/api_key_character_count',
        none: { at: '/api_key_character_limit', equals: 1000000000000 },
        total: '/api_key_character_limit',
        used: '/api_key_character_count',
        optional: true,
        integer: true,
      },
    ],
  },
  errors: {
    rules: [
      { status: 456, kind: 'payment_required', reason: 'no_credit' },
      { status: 529, kind: 'rate_limited', reason: 'slow_down' },
    ],
  },
});
