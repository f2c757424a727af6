// @generated from specs/clado by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { clado } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const cladoEmulation: Emulation = createEmulation(clado, document);
