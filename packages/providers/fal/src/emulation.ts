// @generated from specs/fal by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { fal } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const falEmulation: Emulation = createEmulation(fal, document);
