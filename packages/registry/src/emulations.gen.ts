// @generated from specs/ by pnpm generate; do not edit
import type { Emulation } from '@fuelgauge/core/testing';

/** An emulation that is known before it is loaded. */
export interface RegisteredEmulation {
  /** Id of the provider. */
  readonly id: string;
  /** Loads the emulation. */
  readonly load: () => Promise<Emulation>;
}

/** In the order of their ids. */
export const emulations: readonly RegisteredEmulation[] = [
  {
    id: 'clado',
    load: () => import('@fuelgauge/clado/emulation').then((module) => module.cladoEmulation),
  },
  {
    id: 'fullenrich',
    load: () => import('@fuelgauge/fullenrich/emulation').then((module) => module.fullenrichEmulation),
  },
  {
    id: 'linkup',
    load: () => import('@fuelgauge/linkup/emulation').then((module) => module.linkupEmulation),
  },
  {
    id: 'pollo',
    load: () => import('@fuelgauge/pollo/emulation').then((module) => module.polloEmulation),
  },
  {
    id: 'you',
    load: () => import('@fuelgauge/you/emulation').then((module) => module.youEmulation),
  },
];
