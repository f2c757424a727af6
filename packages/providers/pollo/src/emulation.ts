// @generated from specs/pollo by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { pollo } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const polloEmulation: Emulation = createEmulation(pollo, document);
