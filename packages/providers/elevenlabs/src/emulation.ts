// @generated from specs/elevenlabs by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { elevenlabs } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const elevenlabsEmulation: Emulation = createEmulation(elevenlabs, document);
