// @generated from specs/ngrok-ai by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credits/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const ngrokAi: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'ngrok-ai',
  name: 'ngrok.ai',
  baseUrl: 'https://api.ngrok.ai',
  path: '/credits/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['NGROK_AI_API_KEY'],
  balance: { remaining: '/balanceCents', unit: 'USD', scale: -2, integer: true, scope: 'unknown' },
});
