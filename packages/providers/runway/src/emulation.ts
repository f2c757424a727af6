// @generated from specs/runway by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { runway } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const runwayEmulation: Emulation = createEmulation(runway, document);
