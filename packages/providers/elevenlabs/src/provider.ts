// @generated from specs/elevenlabs by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/user/subscription';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const elevenlabs: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'elevenlabs',
  name: 'ElevenLabs',
  baseUrl: 'https://api.elevenlabs.io',
  path: '/v1/user/subscription',
  auth: { header: 'xi-api-key' },
  keyVariables: ['ELEVENLABS_API_KEY', 'XI_API_KEY'],
  balance: {
    remaining: '/character_limit',
    minus: '/character_count',
    unit: 'elevenlabs:character',
    integer: true,
    total: '/character_limit',
    used: '/character_count',
    resetsAt: '/next_character_count_reset_unix',
    scope: 'unknown',
  },
  errors: {
    codeAt: ['/detail/status'],
    rules: [
      { code: 'invalid_api_key', alsoOn: [401], kind: 'unauthorized' },
      { code: 'quota_exceeded', alsoOn: [401], kind: 'payment_required', reason: 'no_credit' },
      { code: 'missing_permissions', alsoOn: [401], kind: 'forbidden' },
      { code: 'detected_unusual_activity', alsoOn: [401], kind: 'forbidden' },
    ],
  },
});
