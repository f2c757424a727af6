// @generated from specs/venice by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { venice } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const veniceEmulation: Emulation = createEmulation(venice, document);
