// @generated from specs/luma by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { luma } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const lumaEmulation: Emulation = createEmulation(luma, document);
