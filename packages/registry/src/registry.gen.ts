// @generated from specs/ by pnpm generate; do not edit
import type { RegisteredProvider } from '@fuelgauge/core';

/** In the order of their ids. */
export const registry = [
  {
    id: 'clado',
    keyVariables: ['CLADO_API_KEY'],
    load: () => import('@fuelgauge/clado/provider').then((module) => module.clado),
  },
  {
    id: 'fullenrich',
    keyVariables: ['FULLENRICH_API_KEY'],
    load: () => import('@fuelgauge/fullenrich/provider').then((module) => module.fullenrich),
  },
  {
    id: 'linkup',
    keyVariables: ['LINKUP_API_KEY'],
    load: () => import('@fuelgauge/linkup/provider').then((module) => module.linkup),
  },
  {
    id: 'pollo',
    keyVariables: ['POLLO_API_KEY', 'POLLO_AI_API_KEY'],
    load: () => import('@fuelgauge/pollo/provider').then((module) => module.pollo),
  },
  {
    id: 'you',
    keyVariables: ['YDC_API_KEY', 'YOU_API_KEY_AUTH', 'YOU_API_KEY'],
    load: () => import('@fuelgauge/you/provider').then((module) => module.you),
  },
] as const satisfies readonly RegisteredProvider[];
