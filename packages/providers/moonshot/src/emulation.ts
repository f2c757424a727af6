// @generated from specs/moonshot by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { moonshot } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const moonshotEmulation: Emulation = createEmulation(moonshot, document);
